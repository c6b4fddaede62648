import Concept
package import Register

/// A kind whose records the office keeps by themselves, under addresses of their own.
package protocol OfficePlace: Record {
    /// The word for records of the kind in addresses of the office: "massnahmen".
    static var officePath: String { get }
}

extension Kind {
    /// The word for records of the kind in addresses of the office; `nil` for those that are not kept by
    /// themselves.
    package var officePath: String? { (type as? any OfficePlace.Type)?.officePath }

    init?(officePath: String) {
        let kind = Kind.allCases.first { kind in kind.officePath.map { $0 == officePath } ?? false }
        guard let kind else { return nil }
        self = kind
    }

    /// Whether its records are written on the pages of status queries, and by no form.
    package var isOfRounds: Bool { self == .statusRound || self == .statusRequest }
}
