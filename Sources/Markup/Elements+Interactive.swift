// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements have the names that HTML gives them, in lower case.

/// Content that opens below its summary without a script.
package typealias details<Content: Markup> = Element<HTML.Details, Content>
/// The line by which details are opened; their first child.
package typealias summary<Content: Markup> = Element<HTML.Summary, Content>
/// A window inside the page.
package typealias dialog<Content: Markup> = Element<HTML.Dialog, Content>
/// Content that is not displayed until a script copies it.
package typealias template<Content: Markup> = Element<HTML.Template, Content>

/// The tags for content that opens and closes, and for content that scripts copy.
///
/// Each conforms to the protocols in ``Takes`` for the attributes that the element takes.
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
