/// A route by name: one kind of address that the program answers.
///
/// Every address belongs to a route, and every route has a row in the table, which the compiler
/// checks.
package enum Route: Hashable, Sendable {
    case page(PublicRoute)
    case file(FileRoute)
    case door(DoorRoute)
    case notice(NoticeRoute)
    case task(TaskRoute)
    case unsubscribing(UnsubscribingRoute)
    case office(OfficeRoute)
    case person(PersonRoute)
    case round(RoundRoute)

    /// Every route, for tests and for building the tree.
    package static let all: [Route] =
        PublicRoute.allCases.map(Route.page) + FileRoute.allCases.map(Route.file)
        + DoorRoute.allCases.map(Route.door) + NoticeRoute.allCases.map(Route.notice)
        + TaskRoute.allCases.map(Route.task)
        + UnsubscribingRoute.allCases.map(Route.unsubscribing)
        + OfficeRoute.allCases.map(Route.office) + PersonRoute.allCases.map(Route.person)
        + RoundRoute.allCases.map(Route.round)

    private var named: any RouteTable {
        switch self {
        case .page(let route): route
        case .file(let route): route
        case .door(let route): route
        case .notice(let route): route
        case .task(let route): route
        case .unsubscribing(let route): route
        case .office(let route): route
        case .person(let route): route
        case .round(let route): route
        }
    }

    /// What the table says of the route.
    package var row: RouteRow { named.row }

    /// The name in the list of rights that the tests check, such as "round facts".
    package var name: String {
        "\(named)".reduce(into: "") { name, letter in
            name += letter.isUppercase ? " \(letter.lowercased())" : "\(letter)"
        }
    }

    /// The part of the program that answers.
    package var section: Section {
        switch self {
        case .page, .file: .pages
        case .door: .door
        case .notice: .notices
        case .task: .tasks
        case .unsubscribing: .unsubscribing
        case .office, .person, .round: .office
        }
    }
}

/// The parts of the program that answer requests.
package enum Section: Hashable, Sendable {
    case pages, door, notices, tasks, unsubscribing, office

    /// Whether the section answers for every path that begins with the first name of one of its
    /// routes.
    ///
    /// Such a path may be a secret with a typing error, or a page of which only accounts may know
    /// that it exists, so the public site must not answer it.
    package var keepsItsRoots: Bool {
        switch self {
        case .tasks, .unsubscribing, .office: true
        case .pages, .door, .notices: false
        }
    }

    /// Whether its lines in the log show the language.
    var logsLanguage: Bool { self == .pages || self == .office }
}
