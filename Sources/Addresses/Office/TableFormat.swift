/// The format of a saved table; the raw value is the extension of the file and of its address.
package enum TableFormat: String, CaseIterable, Hashable, Sendable {
    case csv, xlsx

    /// The value of the `Content-Type` header.
    package var mediaType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }
}
