import Concept
import Register
import Web

extension Address {
    /// Makes the address of a route from the captures of the path and from the query.
    ///
    /// Parameters that cannot be read are ignored.
    ///
    /// - Throws: `NoAddress` if the text in a capture cannot be read.
    init(_ route: PublicRoute, _ captures: inout Captures) throws(NoAddress) {
        let query = captures.query
        self =
            switch route {
            case .start: .start
            case .concept: .concept
            case .fields: .fields
            case .field: .field(try captures.id())
            case .strategicGoals: .strategicGoals
            case .objectives: .objectives
            case .objective: .objective(try captures.id())
            case .measures: .measures(MeasureSelection(query))
            case .measureFile: .measureFile(MeasureSelection(query))
            case .measureFeed: .measureFeed(MeasureSelection(query))
            case .measure: .measure(try captures.id())
            case .editions: .editions
            case .comparison: .comparison(captures.chosen("von"), captures.chosen("mit"))
            case .bodies: .bodies
            case .papers: .papers
            case .paper: .paper(try captures.id())
            case .network: .network
            case .organization: .organization(try captures.id())
            case .changes: .changes(until: query.day(.until))
            case .changesFeed: .changesFeed
            case .search: .search(query.chosen("q")?.cut(to: MeasureSelection.wordLimit))
            case .suggestions: .suggestions((query.chosen("q") ?? "").cut(to: 80))
            case .calendar: .calendar
            case .calendarFile: .calendarFile
            case .part: .part(captures.chosen("feld"), captures.chosen("organisation"))
            case .style: .style
            case .guide: .text(.guide)
            case .glossary: .text(.glossary)
            case .help: .text(.help)
            case .contact: .text(.contact)
            case .imprint: .text(.imprint)
            case .privacy: .text(.privacy)
            case .accessibility: .text(.accessibility)
            case .siteMap: .text(.siteMap)
            }
    }

    /// Reads a positive number in its normal form: no sign, no leading zero, at most nine digits.
    package static func number(_ text: some StringProtocol) -> Int? { Captures.number(text) }

    /// The days that the query of this page may name.
    var days: [DayParameter] {
        if case .changes = self { [.stand, .until] } else { [.stand] }
    }
}

extension TextPage {
    var route: PublicRoute {
        switch self {
        case .guide: .guide
        case .glossary: .glossary
        case .help: .help
        case .contact: .contact
        case .imprint: .imprint
        case .privacy: .privacy
        case .accessibility: .accessibility
        case .siteMap: .siteMap
        }
    }
}

extension Query {
    /// The day that is asked for, or `nil` where none is or what was typed is none.
    func day(_ parameter: DayParameter) -> Day? {
        chosen(parameter.rawValue).flatMap { Day(typed: $0) }
    }
}

extension Day {
    /// A day as addresses hold it, 2020-12-14, or as people type it: 14.12.2020 or 14/12/2020.
    fileprivate init?(typed text: String) {
        if let day = Day(iso: text) {
            self = day
            return
        }
        guard text.utf8.count <= 40 else { return nil }
        let parts = text.split { $0 == "." || $0 == "/" }.map(\.withoutSpaceAround)
        let numbers = parts.compactMap { Address.number($0.drop { $0 == "0" }) }
        guard parts.count == 3, numbers.count == 3, parts[2].count == 4 else { return nil }
        self.init(year: numbers[2], month: numbers[1], day: numbers[0])
    }
}
