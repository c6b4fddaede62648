package import Concept
package import Register
import Web

/// Every address of the public site: parsed from a request and printed into links.
///
/// They last: records are named by the number that the town gave them once. How the paths are written
/// stands in ``PublicRoute``.
package enum Address: Hashable, Sendable {
    case start
    case concept
    case fields
    case field(ID<FieldOfAction>)
    case strategicGoals
    case objectives
    case objective(ID<Objective>)
    /// The measures, all or a selection of them.
    case measures(MeasureSelection)
    /// What the list shows, for a spreadsheet and for readers of news.
    case measureFile(MeasureSelection)
    case measureFeed(MeasureSelection)
    case measure(ID<Measure>)
    case editions
    case bodies
    case papers
    case paper(ID<Paper>)
    case network
    case organization(ID<Organization>)
    /// The changes up to the end of a day, or the newest.
    case changes(until: Day?)
    case changesFeed
    /// Words of the town that begin as what was typed, for the search field.
    case suggestions(String)
    /// What was found for some words; `nil` before any were typed.
    case search(String?)
    case calendar
    /// The same as iCalendar.
    case calendarFile
    /// A field's or an organization's part of the concept, for who works in it.
    case part(ID<FieldOfAction>?, ID<Organization>?)
    /// Two editions side by side.
    case comparison(ID<Edition>?, ID<Edition>?)
    /// Every component with its rule; no page leads there.
    case style
    /// A page that is text: how to read the site, imprint, help.
    case text(TextPage)

    /// The route, and what stands in its captures.
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

    /// What is asked for beyond the path, in normal form.
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

    /// Whether the page is kept: not where there is one for all that somebody may type.
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

    /// Whether the page stands in the part of the site that this page begins.
    package func isSection(of page: Address) -> Bool {
        page.path == path || page.path.hasPrefix(path + "/")
    }

    /// The id of a paragraph's element, for life.
    package static func anchor(ofParagraph number: Int) -> String { "absatz-\(number)" }
}
