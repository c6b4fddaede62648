// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements have the names that HTML gives them, in lower case.

/// A list whose order does not matter.
package typealias ul<Content: Markup> = Element<HTML.Ul, Content>
/// A list whose order matters; its items are numbered.
package typealias ol<Content: Markup> = Element<HTML.Ol, Content>
/// An item of a list.
package typealias li<Content: Markup> = Element<HTML.Li, Content>
/// A list of terms, each with its descriptions.
package typealias dl<Content: Markup> = Element<HTML.Dl, Content>
/// A term in such a list.
package typealias dt<Content: Markup> = Element<HTML.Dt, Content>
/// The description of the terms before it.
package typealias dd<Content: Markup> = Element<HTML.Dd, Content>

/// The tags of lists.
///
/// Each conforms to the protocols in ``Takes`` for the attributes that the element takes.
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
