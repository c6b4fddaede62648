// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements are called what HTML calls them.

package typealias ul<Content: Markup> = Element<HTML.Ul, Content>
package typealias ol<Content: Markup> = Element<HTML.Ol, Content>
package typealias li<Content: Markup> = Element<HTML.Li, Content>
package typealias dl<Content: Markup> = Element<HTML.Dl, Content>
package typealias dt<Content: Markup> = Element<HTML.Dt, Content>
package typealias dd<Content: Markup> = Element<HTML.Dd, Content>

/// The tags of lists.
extension HTML {
    package enum Ul: PairedTag {
        package static let name = TagName("ul")
    }

    package enum Ol: PairedTag {
        package static let name = TagName("ol")
    }

    package enum Li: PairedTag {
        package static let name = TagName("li")
    }

    package enum Dl: PairedTag {
        package static let name = TagName("dl")
    }

    package enum Dt: PairedTag {
        package static let name = TagName("dt")
    }

    package enum Dd: PairedTag {
        package static let name = TagName("dd")
    }
}
