import Concept
import Register
import Web
import Words

/// What a path leads to.
package enum Target: Hashable, Sendable {
    /// A public page, on a day if the query names one.
    case page(PageRequest)
    /// A public page whose path was written differently, such as with a slash at the end; the
    /// browser is sent to its normal path.
    case moved(PageRequest)
    /// A public page for which the query names a day that cannot be read, as it was typed.
    case noDay(PageRequest, DayParameter, typed: String)
    /// A file without a language, such as the style sheet.
    case file(FileRoute)
    /// A page for signing in or out.
    case door(DoorAddress)
    /// A form for a notice, or the receipt of one.
    case notice(NoticeAddress)
    /// A page of a link by which somebody answers without an account.
    case task(TaskAddress)
    /// The page on which somebody ends letters.
    case unsubscribing(UnsubscribingAddress)
    /// A page of the office.
    case office(OfficeAddress)
    /// There is no such address; that section answers with an error page.
    case nothing(Section)
}

extension Target {
    /// Reads the captures of a route.
    ///
    /// - Throws: `NoAddress` if the text in a capture cannot be read, or a file is not written in
    ///   its normal form.
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

    /// Reads the days of the query, once the path is known to be in its normal form.
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
