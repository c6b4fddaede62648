/// A list of what stands beside the record, as a file; that of the contact persons comes back.
///
/// - Source: decisions 34 and 38.
package enum ShelfTable: String, CaseIterable, Hashable, Sendable {
    case persons, accounts, notices

    /// The page of the list, below which its files stand.
    package var root: OfficeAddress.Root {
        switch self {
        case .persons: .persons
        case .accounts: .accounts
        case .notices: .notices
        }
    }

    init?(_ root: OfficeAddress.Root) {
        guard let table = Self.allCases.first(where: { $0.root == root }) else { return nil }
        self = table
    }
}
