import Register
import Words

/// Every address of the public site: parsed from a request and printed into links.
///
/// They last: records are named by the number that the town gave them once.
enum Address: Hashable, Sendable {
    case start
    case concept
    case fields
    case field(ID<FieldOfAction>)
    case strategicGoals
    case objectives
    case objective(ID<Objective>)
    case measures
    case measure(ID<Measure>)
    case editions
    case bodies
    case papers
    case paper(ID<Paper>)
    case network
    case organization(ID<Organization>)
    /// The changes up to the end of a day, or the newest.
    case changes(until: Day?)
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
        case .measure(let id): "/massnahmen/\(id.number)"
        case .editions: "/fassungen"
        case .bodies: "/gremien"
        case .papers: "/vorlagen"
        case .paper(let id): "/vorlagen/\(id.number)"
        case .network: "/netzwerk"
        case .organization(let id): "/netzwerk/\(id.number)"
        case .changes: "/aenderungen"
        case .text(let page): "/\(page.rawValue)"
        }
    }

    /// What is asked for beyond the path, in normal form.
    var query: Query {
        var query = Query()
        if case .changes(let day?) = self { query.append("bis", day.description) }
        return query
    }

    /// Whether the page is kept: not where there is one for every day that somebody may ask for.
    var isKept: Bool {
        if case .changes(.some) = self { false } else { true }
    }

    /// The page of a record, or the place on a page where it stands.
    static func of(_ reference: Reference) -> (address: Address, anchor: String?)? {
        let number = reference.number
        let anchor = Address.anchor(of: reference)
        switch reference.kind {
        case .field: return (.field(ID(number)), nil)
        case .objective: return (.objective(ID(number)), nil)
        case .measure: return (.measure(ID(number)), nil)
        case .paper: return (.paper(ID(number)), nil)
        case .organization: return (.organization(ID(number)), nil)
        case .concept: return (.concept, nil)
        case .chapter, .principle, .otherConcept: return (.concept, anchor)
        case .strategicGoal: return (.strategicGoals, anchor)
        case .edition: return (.editions, anchor)
        case .municipality: return (.text(.contact), nil)
        case .district, .targetGroup, .vocabulary, .translation, .milestone,
            .statusUpdate, .membership, .consultation, .meeting:
            return nil
        }
    }

    /// The id of a record's element on a page: `kapitel-3`.
    static func anchor(of reference: Reference) -> String {
        let word =
            switch reference.kind {
            case .chapter: "kapitel"
            case .principle: "leitlinie"
            case .strategicGoal: "strategisches-ziel"
            case .edition: "fassung"
            default: reference.kind.rawValue.lowercased()
            }
        return "\(word)-\(reference.number)"
    }

    /// The id of a paragraph's element, for life.
    static func anchor(ofParagraph number: Int) -> String { "absatz-\(number)" }
}
