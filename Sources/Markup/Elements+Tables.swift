// swift-format-ignore-file: TypeNamesShouldBeCapitalized
// Elements have the names that HTML gives them, in lower case.

/// A table of data; never used for layout.
package typealias table<Content: Markup> = Element<HTML.Table, Content>
/// The title of the table; its first child.
package typealias caption<Content: Markup> = Element<HTML.Caption, Content>
/// A group of columns.
package typealias colgroup<Content: Markup> = Element<HTML.Colgroup, Content>
/// One or more columns with the same look.
package typealias col = VoidElement<HTML.Col>
/// The rows with the headers, repeated on each printed page.
package typealias thead<Content: Markup> = Element<HTML.Thead, Content>
/// A group of rows with data.
package typealias tbody<Content: Markup> = Element<HTML.Tbody, Content>
/// The rows with sums.
package typealias tfoot<Content: Markup> = Element<HTML.Tfoot, Content>
/// A row.
package typealias tr<Content: Markup> = Element<HTML.Tr, Content>
/// A header cell; `scope` says for which cells.
package typealias th<Content: Markup> = Element<HTML.Th, Content>
/// A cell with data.
package typealias td<Content: Markup> = Element<HTML.Td, Content>

/// The tags of tables.
///
/// Each conforms to the protocols in ``Takes`` for the attributes that the element takes.
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
