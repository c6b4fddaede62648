package import Web

/// A row of the table of routes: what is known of a route before anybody asks for it.
///
/// A class, so that addresses share their route's row without copying it.
package final class RouteRow: Sendable {
    /// How the path is written.
    package let pattern: RoutePattern
    /// Who may reach it.
    package let access: Access
    /// How much a form may send to it, and whether with files; `nil` if it takes no form.
    package let takes: BodyLimit?
    /// Whether a form that was typed before the session ended is shown again, to be sent once more.
    ///
    /// Not for passwords and files, which are not kept, nor for pages that only have buttons.
    package let keepsTyped: Bool
    /// Whether the path contains a secret or identifies a person, and so must not stand in the log.
    package let isSecret: Bool
    /// Whether its form is accepted while the machine's clock is in doubt.
    ///
    /// - Source: decision 47.
    package let worksInDoubt: Bool

    init(
        _ pattern: RoutePattern,
        for access: Access,
        takes: BodyLimit? = nil,
        keepsTyped: Bool = false,
        isSecret: Bool = false,
        worksInDoubt: Bool = false
    ) {
        self.pattern = pattern
        self.access = access
        self.takes = takes
        self.keepsTyped = keepsTyped
        self.isSecret = isSecret
        self.worksInDoubt = worksInDoubt
    }
}

/// A part of the table of routes: an enum of routes, each with its row.
///
/// The rows are made once and found by the case's raw value, because pages print thousands of
/// links. Raw values are therefore those of a plain list of cases, counted from 0.
package protocol RouteTable: CaseIterable, Hashable, Sendable, RawRepresentable
where RawValue == Int {
    /// The rows of all routes, in the order of the cases.
    static var rows: [RouteRow] { get }
}

extension RouteTable {
    /// The row of this route.
    package var row: RouteRow { Self.rows[rawValue] }
}

/// The route of an address, with the values for its captures.
package struct RoutePlace: Sendable {
    /// The row of the route.
    package let row: RouteRow
    private let values: [String]

    /// `values` are in the order of the pattern's captures, one for each.
    init(_ route: some RouteTable, _ values: String...) {
        row = route.row
        self.values = values
    }

    /// The path without the language.
    package var path: String { row.pattern.path(values) }
}
