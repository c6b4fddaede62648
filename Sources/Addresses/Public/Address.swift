package import Concept
package import Register
import Web

/// Every address of the public site: parsed from a request and printed into links.
///
/// They last: records are named by the number that the town gave them once.
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

    /// The path without the language.
    var path: String {
        switch self {
        case .start: "/"
        case .concept: "/konzept"
        case .fields: "/handlungsfelder"
        case .field(let id): "/handlungsfelder/\(id.number)"
        case .strategicGoals: "/strategische-ziele"
        case .objectives: "/ziele"
        case .objective(let id): "/ziele/\(id.number)"
        case .measures: "/massnahmen"
        case .measureFile: "/massnahmen.csv"
        case .measureFeed: "/massnahmen.atom"
        case .measure(let id): "/massnahmen/\(id.number)"
        case .editions: "/fassungen"
        case .bodies: "/gremien"
        case .papers: "/vorlagen"
        case .paper(let id): "/vorlagen/\(id.number)"
        case .network: "/netzwerk"
        case .organization(let id): "/netzwerk/\(id.number)"
        case .changes: "/aenderungen"
        case .changesFeed: "/aenderungen.atom"
        case .suggestions: "/suche/vorschlaege"
        case .search: "/suche"
        case .calendar: "/kalender"
        case .calendarFile: "/kalender.ics"
        case .part: "/fuer-fachkraefte"
        case .comparison: "/fassungen/vergleich"
        case .style: "/stil"
        case .text(let page): "/\(page.rawValue)"
        }
    }

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
