/// A list of what stands beside the record, as a file; that of the contact persons comes back.
///
/// - Source: decisions 34 and 38.
package enum ShelfTable: CaseIterable, Hashable, Sendable {
    case persons, accounts, notices

    /// The name of its files without what ends it: "konten", as in addresses.
    package var fileName: String { place(.csv).row.pattern.root ?? "" }

    func place(_ format: TableFormat) -> RoutePlace {
        switch self {
        case .persons: RoutePlace(PersonRoute.personsTable, format.rawValue)
        case .accounts: RoutePlace(OfficeRoute.accountsTable, format.rawValue)
        case .notices: RoutePlace(OfficeRoute.noticesTable, format.rawValue)
        }
    }
}
