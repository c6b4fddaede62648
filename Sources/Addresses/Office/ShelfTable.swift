/// A list of what is stored beside the record, saved as a file; that of persons can be imported
/// again.
///
/// - Source: decisions 34 and 38.
package enum ShelfTable: CaseIterable, Hashable, Sendable {
    case persons, accounts, notices

    /// The name of its files without extension, as in addresses: `konten`.
    package var fileName: String { place(.csv).row.pattern.root ?? "" }

    /// The route of the list's file.
    func place(_ format: TableFormat) -> RoutePlace {
        switch self {
        case .persons: RoutePlace(PersonRoute.personsTable, format.rawValue)
        case .accounts: RoutePlace(OfficeRoute.accountsTable, format.rawValue)
        case .notices: RoutePlace(OfficeRoute.noticesTable, format.rawValue)
        }
    }
}
