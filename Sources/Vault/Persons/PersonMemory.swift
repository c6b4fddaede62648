import Concept
import Journal
import Register

/// The persons of a town in memory, put together from their rows.
struct PersonMemory: Sendable {
    private(set) var persons: [String: Person] = [:]
    /// The consents of each person that ended, by the keys of their rows.
    private(set) var former: [String: [String: FormerConsent]] = [:]
    /// Moves with each person that looks different: kept pages are told apart by it.
    private(set) var generation = 0

    private var posts: [String: Person.Post] = [:]
    private var reaches: [String: Person.Reach] = [:]
    private var consents: [String: Consent] = [:]
    /// The person of each consent that holds or has ended, by the key of its row.
    private var owners: [String: String] = [:]
    private var formerOwners: [String: String] = [:]

    static let kinds: [KeptRows<PersonMemory>] = [
        KeptRows(PersonRows.post) { (memory: inout PersonMemory, row, post: Person.Post) in
            memory.posts[row.key] = post
            memory.compose(row.key)
        } remove: { memory, id in
            memory.posts[id] = nil
            memory.compose(id)
        },
        KeptRows(PersonRows.reach) { (memory: inout PersonMemory, row, reach: Person.Reach) in
            memory.reaches[row.key] = reach
            memory.compose(row.key)
        } remove: { memory, id in
            memory.reaches[id] = nil
            memory.compose(id)
        },
        KeptRows(PersonRows.consent) { (memory: inout PersonMemory, row, consent: Consent) in
            memory.take(consent, of: row.person)
        } remove: { memory, key in
            memory.forget(consent: key)
        },
        KeptRows(PersonRows.formerConsent) {
            (memory: inout PersonMemory, row, former: FormerConsent) in
            guard let person = row.person else { return }
            memory.formerOwners[row.key] = person
            memory.former[person, default: [:]][row.key] = former
        } remove: { memory, key in
            guard let person = memory.formerOwners.removeValue(forKey: key) else { return }
            memory.former[person]?[key] = nil
        },
    ]

    private mutating func take(_ consent: Consent, of person: String?) {
        guard let person else { return }
        owners[consent.key] = person
        consents[person] = consent
        compose(person)
    }

    private mutating func forget(consent key: String) {
        guard let person = owners.removeValue(forKey: key), consents[person]?.key == key else {
            return
        }
        consents[person] = nil
        compose(person)
    }

    private mutating func compose(_ id: String) {
        let person = posts[id].map { post in
            Person(id: id, post: post, reach: reaches[id], consent: consents[id])
        }
        if persons[id] != person { generation += 1 }
        persons[id] = person
    }
}
