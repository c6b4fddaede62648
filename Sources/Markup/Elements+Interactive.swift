// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements are called what HTML calls them.

package typealias details<Content: Markup> = Element<HTML.Details, Content>
package typealias summary<Content: Markup> = Element<HTML.Summary, Content>
package typealias dialog<Content: Markup> = Element<HTML.Dialog, Content>
package typealias template<Content: Markup> = Element<HTML.Template, Content>

/// The tags of what opens and closes, and of what scripts copy.
extension HTML {
    package enum Details: PairedTag, Takes.Name, Takes.Open {
        package static let name = TagName("details")
    }

    package enum Summary: PairedTag {
        package static let name = TagName("summary")
    }

    package enum Dialog: PairedTag, Takes.Open {
        package static let name = TagName("dialog")
    }

    package enum Template: PairedTag {
        package static let name = TagName("template")
    }
}
