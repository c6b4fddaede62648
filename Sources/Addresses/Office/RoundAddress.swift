package import Concept
package import Register
import Web

/// A page about the status queries of the office.
package enum RoundAddress: Hashable, Sendable {
    case all
    /// A form for a new one, filled in from an earlier one where that is chosen.
    case new(like: ID<StatusRound>?)
    /// How far it is, and what is to be done next.
    case one(ID<StatusRound>)
    /// Name, last day and text.
    case facts(ID<StatusRound>)
    /// Who is asked for what.
    case addressees(ID<StatusRound>)
    case sending(ID<StatusRound>)
    case reminding(ID<StatusRound>)
    case closing(ID<StatusRound>)
    case request(ID<StatusRequest>)
    case answer(ID<StatusRequest>, ID<Measure>)
    /// A file that came with an answer, by its random number.
    case attachment(ID<StatusRequest>, ID<Measure>, String)
    case report(ID<StatusRound>)
    case reportFile(ID<StatusRound>, TableFormat)

    private static let requests = "anfrage"

    /// What follows the root.
    var names: [String] {
        switch self {
        case .all: []
        case .new: ["neu"]
        case .one(let id): [String(id.number)]
        case .facts(let id): [String(id.number), "angaben"]
        case .addressees(let id): [String(id.number), "gefragt"]
        case .sending(let id): [String(id.number), "verschicken"]
        case .reminding(let id): [String(id.number), "erinnern"]
        case .closing(let id): [String(id.number), "abschliessen"]
        case .request(let id): [Self.requests, String(id.number)]
        case .answer(let id, let measure):
            [Self.requests, String(id.number), String(measure.number)]
        case .attachment(let id, let measure, let file):
            [Self.requests, String(id.number), String(measure.number), file]
        case .report(let id): [String(id.number), "bericht"]
        case .reportFile(let id, let format): [String(id.number), "bericht", format.path]
        }
    }

    var query: Query {
        var query = Query()
        if case .new(let like) = self { query.append("wie", like.map { String($0.number) }) }
        return query
    }

    init?(_ names: ArraySlice<Substring>, query: Query) {
        guard let first = names.first else {
            self = .all
            return
        }
        let rest = Array(names.dropFirst())
        let numbers = rest.compactMap { Address.number($0) }
        if first == "neu", rest.isEmpty {
            self = .new(like: query.chosen("wie").flatMap { Address.number($0) }.map { ID($0) })
        } else if first == Self.requests, rest.count == 3, let id = Address.number(rest[0]),
            let measure = Address.number(rest[1]),
            rest[2].utf8.count == 32, rest[2].allSatisfy(\.isHexDigit)
        {
            self = .attachment(ID(id), ID(measure), String(rest[2]))
        } else if first == Self.requests, numbers.count == rest.count {
            switch numbers.count {
            case 1: self = .request(ID(numbers[0]))
            case 2: self = .answer(ID(numbers[0]), ID(numbers[1]))
            default: return nil
            }
        } else if let number = Address.number(first) {
            self.init(ID(number), rest)
        } else {
            return nil
        }
    }

    private init?(_ id: ID<StatusRound>, _ rest: [Substring]) {
        switch (rest.first, rest.count) {
        case (nil, _): self = .one(id)
        case ("angaben", 1): self = .facts(id)
        case ("gefragt", 1): self = .addressees(id)
        case ("verschicken", 1): self = .sending(id)
        case ("erinnern", 1): self = .reminding(id)
        case ("abschliessen", 1): self = .closing(id)
        case ("bericht", 1): self = .report(id)
        case ("bericht", 2):
            guard let format = TableFormat(path: rest[1]) else { return nil }
            self = .reportFile(id, format)
        default: return nil
        }
    }
}
