import Concept
package import Register

/// A kind of record that has pages of its own in the office.
package protocol OfficePlace: Record {
    /// The word for the kind in addresses of the office, such as `massnahmen`; lasts once it is
    /// used.
    static var officePath: String { get }
}

extension Kind {
    /// The word for the kind in addresses of the office; `nil` if it has no pages there.
    package var officePath: String? { (type as? any OfficePlace.Type)?.officePath }

    /// The kind with that word; `nil` if there is none.
    init?(officePath: String) {
        let kind = Kind.allCases.first { kind in kind.officePath.map { $0 == officePath } ?? false }
        guard let kind else { return nil }
        self = kind
    }

    /// Whether the kind belongs to status queries, whose pages replace its form.
    package var isOfRounds: Bool { self == .statusRound || self == .statusRequest }
}
