/// Attributes of the parts of a table.
extension Attribute where Tag: Takes.Cell {
    package static func colspan(_ columns: Int) -> Self { Self("colspan", "\(columns)") }
    package static func rowspan(_ rows: Int) -> Self { Self("rowspan", "\(rows)") }
    /// The ids of the header cells that this cell belongs to.
    package static func headers(_ ids: String...) -> Self { Self("headers", list: ids) }
}

extension Attribute where Tag == HTML.Th {
    package static func scope(_ scope: HTML.Scope) -> Self { Self("scope", scope.rawValue) }
    package static func abbr(_ text: String) -> Self { Self("abbr", text) }
}

extension Attribute where Tag: Takes.Span {
    package static func span(_ columns: Int) -> Self { Self("span", "\(columns)") }
}

extension HTML {
    /// The cells that a header cell is for.
    package enum Scope: String, Sendable {
        case row, col, rowgroup, colgroup
    }
}
