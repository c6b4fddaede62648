/// In which form a table is saved; the raw value ends its name.
package enum TableFormat: String, CaseIterable, Hashable, Sendable {
    case csv, xlsx

    package var mediaType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }

    /// The last name of the address.
    var path: String { "liste.\(rawValue)" }

    init?(path: Substring) {
        guard let format = TableFormat.allCases.first(where: { $0.path == path }) else {
            return nil
        }
        self = format
    }
}
