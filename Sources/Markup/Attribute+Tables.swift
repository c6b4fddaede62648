/// Attributes of the parts of a table.
extension Attribute where Tag: Takes.Cell {
    /// How many columns the cell extends over, at least 1.
    package static func colspan(_ columns: Int) -> Self { Self("colspan", "\(columns)") }
    /// How many rows the cell extends over; 0 means all that follow in the group.
    package static func rowspan(_ rows: Int) -> Self { Self("rowspan", "\(rows)") }
    /// The ids of the header cells that this cell belongs to.
    package static func headers(_ ids: String...) -> Self { Self("headers", list: ids) }
}

extension Attribute where Tag == HTML.Th {
    /// Which cells the header is for, which screen readers announce with each of them.
    package static func scope(_ scope: HTML.Scope) -> Self { Self("scope", scope.rawValue) }
    /// A short form of the header, to be read with each cell.
    package static func abbr(_ text: String) -> Self { Self("abbr", text) }
}

extension Attribute where Tag: Takes.Span {
    /// How many columns the element stands for, at least 1.
    package static func span(_ columns: Int) -> Self { Self("span", "\(columns)") }
}

extension HTML {
    /// The cells that a header cell is for.
    package enum Scope: String, Sendable {
        case row, col, rowgroup, colgroup
    }
}
