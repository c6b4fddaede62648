import Register
import Words

/// What a path names: a page in a language, or the place where that page really stands.
enum Destination: Hashable, Sendable {
    case page(Address, Language)
    /// The same page under its one true path.
    case moved(String)
    case nowhere
}

extension Destination {
    /// Reads the path of a request, without its query.
    init(path: Substring, query: Substring?) {
        var segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        var language = Language.german
        if let first = segments.first, let other = Language(rawValue: String(first)),
            other != .german
        {
            language = other
            segments = segments.dropFirst()
        }
        let names = segments.filter { !$0.isEmpty }
        guard let address = Address(names, query: query) else {
            self = .nowhere
            return
        }
        let truePath = address.text(in: language).prefix { $0 != "?" }
        self = truePath == path ? .page(address, language) : .moved(String(truePath))
    }
}

extension Address {
    init?(_ names: [Substring], query: Substring?) {
        guard names.count <= 2 else { return nil }
        guard let first = names.first else {
            self = .start
            return
        }
        if names.count == 2 {
            guard let number = Address.number(names[1]), let page = Address.page(first, number)
            else {
                return nil
            }
            self = page
            return
        }
        switch first {
        case "konzept": self = .concept
        case "handlungsfelder": self = .fields
        case "strategische-ziele": self = .strategicGoals
        case "ziele": self = .objectives
        case "massnahmen": self = .measures
        case "fassungen": self = .editions
        case "gremien": self = .bodies
        case "vorlagen": self = .papers
        case "netzwerk": self = .network
        case "aenderungen": self = .changes(until: Address.day(in: query))
        default: return nil
        }
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
    private static func number(_ text: Substring) -> Int? {
        guard text.utf8.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(text), String(number) == text, number > 0
        else { return nil }
        return number
    }

    /// The day of `bis=2023-05-01`; what is no day asks for nothing.
    private static func day(in query: Substring?) -> Day? {
        let parameters = (query ?? "").split(separator: "&")
        return parameters.lazy.filter { $0.hasPrefix("bis=") }.compactMap { parameter in
            Day(iso: parameter.dropFirst(4))
        }.first
    }
}
