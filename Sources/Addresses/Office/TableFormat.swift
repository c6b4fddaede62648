/// In which form a table is saved; the raw value ends its name and its address.
package enum TableFormat: String, CaseIterable, Hashable, Sendable {
    case csv, xlsx

    package var mediaType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }
}
