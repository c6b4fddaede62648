import Concept
import Register
import Web
import Words

/// What a path names.
package enum Target: Hashable, Sendable {
    case page(PageRequest)
    /// The page, under its one true path, whose path was written in another way.
    case moved(PageRequest)
    /// A day that is asked for is none; the page itself is there.
    case noDay(PageRequest, DayParameter, typed: String)
    case file(FileRoute)
    case door(DoorAddress)
    case notice(NoticeAddress)
    case task(TaskAddress)
    case unsubscribing(UnsubscribingAddress)
    case office(OfficeAddress)
    /// No address; the section answers that there is none.
    case nothing(Section)
}

extension Target {
    /// - Throws: `NoAddress` where a capture means nothing.
    init(
        _ route: Route,
        _ values: [Substring],
        at path: Substring,
        in language: Language,
        _ query: Query
    ) throws(NoAddress) {
        var captures = Captures(values, query)
        switch route {
        case .page(let route):
            self.init(PageRequest(try Address(route, &captures), language), at: path, query)
        case .file(let file):
            guard path == file.row.pattern.path(values.map(String.init)) else { throw NoAddress() }
            self = .file(file)
        case .door(let route): self = .door(try DoorAddress(route, &captures))
        case .notice(let route): self = .notice(try NoticeAddress(route, &captures))
        case .task(let route): self = .task(try TaskAddress(route, &captures))
        case .unsubscribing:
            self = .unsubscribing(UnsubscribingAddress(token: try captures.text()))
        case .office(let route): self = .office(try OfficeAddress(route, &captures))
        case .person(let route): self = .office(try OfficeAddress(route, &captures))
        case .round(let route): self = .office(try OfficeAddress(route, &captures))
        }
    }

    private init(_ request: PageRequest, at path: Substring, _ query: Query) {
        guard request.path == path else {
            self = .moved(request)
            return
        }
        var request = request
        request.stand = query.day(.stand)
        for parameter in request.address.days where query.day(parameter) == nil {
            if let typed = query.chosen(parameter.rawValue) {
                self = .noDay(request, parameter, typed: typed)
                return
            }
        }
        self = .page(request)
    }
}
