// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements are called what HTML calls them.

package typealias table<Content: Markup> = Element<HTML.Table, Content>
package typealias caption<Content: Markup> = Element<HTML.Caption, Content>
package typealias colgroup<Content: Markup> = Element<HTML.Colgroup, Content>
package typealias col = VoidElement<HTML.Col>
package typealias thead<Content: Markup> = Element<HTML.Thead, Content>
package typealias tbody<Content: Markup> = Element<HTML.Tbody, Content>
package typealias tfoot<Content: Markup> = Element<HTML.Tfoot, Content>
package typealias tr<Content: Markup> = Element<HTML.Tr, Content>
package typealias th<Content: Markup> = Element<HTML.Th, Content>
package typealias td<Content: Markup> = Element<HTML.Td, Content>

/// The tags of tables.
extension HTML {
    package enum Table: PairedTag {
        package static let name = TagName("table")
    }

    package enum Caption: PairedTag {
        package static let name = TagName("caption")
    }

    package enum Colgroup: PairedTag, Takes.Span {
        package static let name = TagName("colgroup")
    }

    package enum Col: VoidTag, Takes.Span {
        package static let name = TagName("col")
    }

    package enum Thead: PairedTag {
        package static let name = TagName("thead")
    }

    package enum Tbody: PairedTag {
        package static let name = TagName("tbody")
    }

    package enum Tfoot: PairedTag {
        package static let name = TagName("tfoot")
    }

    package enum Tr: PairedTag {
        package static let name = TagName("tr")
    }

    package enum Th: PairedTag, Takes.Cell {
        package static let name = TagName("th")
    }

    package enum Td: PairedTag, Takes.Cell {
        package static let name = TagName("td")
    }
}
