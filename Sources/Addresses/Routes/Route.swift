/// A route of the table: what the program answers, by name.
///
/// Every address belongs to one, and every route has a row, or it does not compile.
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

    /// The whole table.
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

    package var row: RouteRow { named.row }

    /// What it is called in the list of rights: "round facts".
    package var name: String {
        "\(named)".reduce(into: "") { name, letter in
            name += letter.isUppercase ? " \(letter.lowercased())" : "\(letter)"
        }
    }

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

/// Who answers a part of the routes.
package enum Section: Hashable, Sendable {
    case pages, door, notices, tasks, unsubscribing, office

    /// Whether it answers for all that begins as one of its routes does, and is no address of ours.
    ///
    /// What stands there may be a secret that was written wrongly, or what only an account is told of.
    package var keepsItsRoots: Bool {
        switch self {
        case .tasks, .unsubscribing, .office: true
        case .pages, .door, .notices: false
        }
    }

    /// Whether its log lines name the language.
    var logsLanguage: Bool { self == .pages || self == .office }
}
