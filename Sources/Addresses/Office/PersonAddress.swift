package import Concept
package import Register
import Web

/// A page about the persons of the vault; they are named by their random numbers.
package enum PersonAddress: Hashable, Sendable {
    /// All whom the visitor may see.
    case all
    /// A form for somebody new, of an organization where one is chosen.
    case new(of: ID<Organization>?)
    case one(String)
    case changing(String)
    /// Ends the consent.
    case withdrawing(String)
    case erasing(String)
    /// What the town holds about a person, as a page and as a file.
    case holding(String)
    case holdingFile(String)

    /// What follows the root.
    var names: [String] {
        switch self {
        case .all: []
        case .new: ["neu"]
        case .one(let id): [id]
        case .changing(let id): [id, "aendern"]
        case .withdrawing(let id): [id, "widerruf"]
        case .erasing(let id): [id, "loeschen"]
        case .holding(let id): [id, "auskunft"]
        case .holdingFile(let id): [id, "auskunft.json"]
        }
    }

    var query: Query {
        var query = Query()
        if case .new(let organization) = self {
            query.append("fuer", organization.map { String($0.number) })
        }
        return query
    }

    init?(_ names: ArraySlice<Substring>, query: Query) {
        guard let first = names.first else {
            self = .all
            return
        }
        let rest = names.dropFirst()
        if first == "neu", rest.isEmpty {
            self = .new(of: query.chosen("fuer").flatMap { Address.number($0) }.map { ID($0) })
            return
        }
        guard first.utf8.count == 32, first.allSatisfy({ $0.isHexDigit && !$0.isUppercase }) else {
            return nil
        }
        let id = String(first)
        switch (rest.first, rest.count) {
        case (nil, _): self = .one(id)
        case ("aendern", 1): self = .changing(id)
        case ("widerruf", 1): self = .withdrawing(id)
        case ("loeschen", 1): self = .erasing(id)
        case ("auskunft", 1): self = .holding(id)
        case ("auskunft.json", 1): self = .holdingFile(id)
        default: return nil
        }
    }
}
