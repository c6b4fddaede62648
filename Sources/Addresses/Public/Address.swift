package import Concept
package import Register
import Web

/// Every address of the public site: read from a request and written into links.
///
/// Addresses last, because they name records by the number that a record has for good. How the
/// paths are written is in ``PublicRoute``.
package enum Address: Hashable, Sendable {
    case start
    case concept
    case fields
    case field(ID<FieldOfAction>)
    case strategicGoals
    case objectives
    case objective(ID<Objective>)
    /// The list of measures, all of them or a selection.
    case measures(MeasureSelection)
    /// The measures of a selection as a table, and as a news feed.
    case measureFile(MeasureSelection)
    case measureFeed(MeasureSelection)
    case measure(ID<Measure>)
    case editions
    case bodies
    case papers
    case paper(ID<Paper>)
    case network
    case organization(ID<Organization>)
    /// The changes up to the end of a day; the newest ones for `nil`.
    case changes(until: Day?)
    /// The changes as a news feed.
    case changesFeed
    /// Suggestions for the search field: words that begin with what was typed.
    case suggestions(String)
    /// The results for some words; `nil` is the empty search page.
    case search(String?)
    case calendar
    /// The calendar as an iCalendar file.
    case calendarFile
    /// What the concept says about a field of action or an organization, for people who work there.
    case part(ID<FieldOfAction>?, ID<Organization>?)
    /// Two editions side by side; `nil` where none is chosen.
    case comparison(ID<Edition>?, ID<Edition>?)
    /// Every component of the design with its rule, for developers; no page links to it.
    case style
    /// A page of text, such as the imprint or the help.
    case text(TextPage)

    /// The route with the values of its captures.
    package var place: RoutePlace {
        switch self {
        case .start: RoutePlace(PublicRoute.start)
        case .concept: RoutePlace(PublicRoute.concept)
        case .fields: RoutePlace(PublicRoute.fields)
        case .field(let id): RoutePlace(PublicRoute.field, "\(id.number)")
        case .strategicGoals: RoutePlace(PublicRoute.strategicGoals)
        case .objectives: RoutePlace(PublicRoute.objectives)
        case .objective(let id): RoutePlace(PublicRoute.objective, "\(id.number)")
        case .measures: RoutePlace(PublicRoute.measures)
        case .measureFile: RoutePlace(PublicRoute.measureFile)
        case .measureFeed: RoutePlace(PublicRoute.measureFeed)
        case .measure(let id): RoutePlace(PublicRoute.measure, "\(id.number)")
        case .editions: RoutePlace(PublicRoute.editions)
        case .bodies: RoutePlace(PublicRoute.bodies)
        case .papers: RoutePlace(PublicRoute.papers)
        case .paper(let id): RoutePlace(PublicRoute.paper, "\(id.number)")
        case .network: RoutePlace(PublicRoute.network)
        case .organization(let id): RoutePlace(PublicRoute.organization, "\(id.number)")
        case .changes: RoutePlace(PublicRoute.changes)
        case .changesFeed: RoutePlace(PublicRoute.changesFeed)
        case .suggestions: RoutePlace(PublicRoute.suggestions)
        case .search: RoutePlace(PublicRoute.search)
        case .calendar: RoutePlace(PublicRoute.calendar)
        case .calendarFile: RoutePlace(PublicRoute.calendarFile)
        case .part: RoutePlace(PublicRoute.part)
        case .comparison: RoutePlace(PublicRoute.comparison)
        case .style: RoutePlace(PublicRoute.style)
        case .text(let page): RoutePlace(page.route)
        }
    }

    /// The path without the language.
    var path: String { place.path }

    /// The parameters of the address in their normal form: fixed order, defaults left out.
    var query: Query {
        var query = Query()
        switch self {
        case .measures(let selection), .measureFile(let selection), .measureFeed(let selection):
            return selection.query
        case .changes(let day): query.append(DayParameter.until.rawValue, day?.description)
        case .search(let words): query.append("q", words)
        case .suggestions(let words): query.append("q", words)
        case .part(let field, let organization):
            query.append("feld", field.map { String($0.number) })
            query.append("organisation", organization.map { String($0.number) })
        case .comparison(let older, let newer):
            query.append("von", older.map { String($0.number) })
            query.append("mit", newer.map { String($0.number) })
        default: break
        }
        return query
    }

    /// Whether the page may be cached: not if its address holds what readers type or combine
    /// freely.
    package var isKept: Bool {
        switch self {
        case .changes(.some), .search(.some), .suggestions: false
        case .measures(let selection), .measureFile(let selection), .measureFeed(let selection):
            !selection.filters && selection.unknown.isEmpty
        case .part(let field, let organization): field == nil && organization == nil
        case .comparison(let older, let newer): older == nil && newer == nil
        default: true
        }
    }

    /// Whether `page` is this page or lies below it, for marking the navigation.
    package func isSection(of page: Address) -> Bool {
        page.path == path || page.path.hasPrefix(path + "/")
    }

    /// The `id` of a paragraph's element, which stays the same for good: `absatz-12`.
    package static func anchor(ofParagraph number: Int) -> String { "absatz-\(number)" }
}
