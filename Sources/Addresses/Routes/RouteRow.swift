package import Web

/// One row of the table of routes: all that is known of a route before somebody asks for it.
package final class RouteRow: Sendable {
    package let pattern: RoutePattern
    /// Who reaches it.
    package let access: Access
    /// How much a form may send there, and whether files are taken; `nil` where nothing is sent.
    package let takes: BodyLimit?
    /// Whether what was typed into its form outlives the session: it is shown again, to be sent anew.
    ///
    /// Passwords and files are not kept, and where there are only buttons, nothing was typed.
    package let keepsTyped: Bool
    /// Whether the path holds what lets somebody in or says who somebody is, and may stand in no log.
    package let isSecret: Bool
    /// Whether its form is taken while nobody knows what time it is.
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

/// A part of the table: routes by name, each with its row.
///
/// The rows are made once and found by number, for links are printed by the thousand.
package protocol RouteTable: CaseIterable, Hashable, Sendable, RawRepresentable
where RawValue == Int {
    /// The rows of all routes, in the order of the cases.
    static var rows: [RouteRow] { get }
}

extension RouteTable {
    package var row: RouteRow { Self.rows[rawValue] }
}

/// Where an address stands: its route, and what is in the captures.
package struct RoutePlace: Sendable {
    package let row: RouteRow
    private let values: [String]

    init(_ route: some RouteTable, _ values: String...) {
        row = route.row
        self.values = values
    }

    /// The path without the language.
    package var path: String { row.pattern.path(values) }
}
