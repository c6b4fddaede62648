import Concept
import Foundation
import Register
import Web
package import Words

/// What a path names: a page, or the place where that page really stands.
package enum Destination: Hashable, Sendable {
    case page(PageRequest)
    /// The same page under its one true path.
    case moved(String)
    /// A day that is asked for is none; the page itself is there.
    case noDay(PageRequest, DayParameter, typed: String)
    case nowhere(Language)
}

extension Destination {
    /// Reads the path of a request and its query.
    package init(path: Substring, query text: Substring?) {
        var segments = path.pieces(between: "/", keepingEmpty: true).dropFirst()
        var language = Language.german
        if let first = segments.first, let other = Language(rawValue: String(first)),
            other != .german
        {
            language = other
            segments = segments.dropFirst()
        }
        let query = Query(text)
        let names = segments.filter { !$0.isEmpty }
        guard let address = Address(names, query: query) else {
            self = .nowhere(language)
            return
        }
        var request = PageRequest(address, language)
        guard request.path == path else {
            self = .moved(request.path)
            return
        }
        request.stand = query.day(.stand)
        for parameter in address.days where query.day(parameter) == nil {
            if let typed = query.chosen(parameter.rawValue) {
                self = .noDay(request, parameter, typed: typed)
                return
            }
        }
        self = .page(request)
    }
}

extension Address {
    /// The days that may be asked for here.
    fileprivate var days: [DayParameter] {
        if case .changes = self { [.stand, .until] } else { [.stand] }
    }
}

extension Query {
    /// The day that is asked for, or `nil` where none is or what was typed is none.
    fileprivate func day(_ parameter: DayParameter) -> Day? {
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

extension Address {
    init?(_ names: [Substring], query: Query) {
        guard names.count <= 2 else { return nil }
        guard let first = names.first else {
            self = .start
            return
        }
        if names.count == 2 {
            if names == ["suche", "vorschlaege"] {
                self = .suggestions((query.chosen("q") ?? "").cut(to: 80))
                return
            }
            if names == ["fassungen", "vergleich"] {
                self = .comparison(Address.id("von", query), Address.id("mit", query))
                return
            }
            guard let number = Address.number(names[1]), let page = Address.page(first, number)
            else { return nil }
            self = page
            return
        }
        switch first {
        case "konzept": self = .concept
        case "handlungsfelder": self = .fields
        case "strategische-ziele": self = .strategicGoals
        case "ziele": self = .objectives
        case "massnahmen": self = .measures(MeasureSelection(query))
        case "massnahmen.csv": self = .measureFile(MeasureSelection(query))
        case "massnahmen.atom": self = .measureFeed(MeasureSelection(query))
        case "aenderungen.atom": self = .changesFeed
        case "fassungen": self = .editions
        case "gremien": self = .bodies
        case "vorlagen": self = .papers
        case "netzwerk": self = .network
        case "aenderungen": self = .changes(until: query.day(.until))
        case "stil": self = .style
        case "suche": self = .search(query.chosen("q")?.cut(to: MeasureSelection.wordLimit))
        case "kalender": self = .calendar
        case "kalender.ics": self = .calendarFile
        case "fuer-fachkraefte":
            self = .part(Address.id("feld", query), Address.id("organisation", query))
        default:
            guard let page = TextPage(rawValue: String(first)) else { return nil }
            self = .text(page)
        }
    }

    /// A number in the query that names a record; what is no number asks for nothing.
    private static func id<R: Record>(_ name: String, _ query: Query) -> ID<R>? {
        query.chosen(name).flatMap { number($0) }.map { ID($0) }
    }

    private static func page(_ name: Substring, _ number: Int) -> Address? {
        switch name {
        case "handlungsfelder": .field(ID(number))
        case "ziele": .objective(ID(number))
        case "massnahmen": .measure(ID(number))
        case "vorlagen": .paper(ID(number))
        case "netzwerk": .organization(ID(number))
        default: nil
        }
    }

    /// A number as it is printed: no sign, no leading zero, not too long for one.
    package static func number(_ text: some StringProtocol) -> Int? {
        guard text.utf8.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(text), String(number) == text, number > 0
        else { return nil }
        return number
    }
}
