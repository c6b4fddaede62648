import Concept
import Journal
import Register

/// The letters of a town in memory, and what there is to know to hand them over.
struct OutboxMemory: Sendable {
    private(set) var letters: [String: OutboxLetter] = [:]
    private var bySubject = KeyIndex<Reference>()
    private var byPerson = KeyIndex<String>()
    private var byState = KeyIndex<OutboxLetter.State>()
    private(set) var way: MailWay?
    private(set) var bars: [String: MailBar] = [:]
    /// The person of each link and when it ends, by the digest of its token.
    private(set) var unsubscribing: [String: (person: String, endsAt: Instant)] = [:]
    /// Up to which change the log was read.
    private(set) var position: Int?
    /// They know what each letter is about.
    private let occasions: Occasions

    init(_ occasions: Occasions) {
        self.occasions = occasions
    }

    static let kinds: [KeptRows<OutboxMemory>] = [
        KeptRows(OutboxLetter.kind) { (memory: inout OutboxMemory, row, letter: OutboxLetter) in
            memory.take(letter, row.key)
        } remove: { memory, key in
            memory.take(nil, key)
        },
        KeptRows(only: MailWay.kind, at: \.way),
        KeptRows(MailBar.kind, at: \.bars),
        KeptRows(UnsubscribeLink.kind) { (memory: inout OutboxMemory, row, link: UnsubscribeLink) in
            memory.unsubscribing[row.key] = row.due.map { (link.person, $0) }
        } remove: { memory, key in
            memory.unsubscribing[key] = nil
        },
        KeptRows(only: Outbox.follower, at: \.position),
    ]

    private mutating func take(_ letter: OutboxLetter?, _ key: String) {
        letters[key] = letter
        bySubject.note(letter.flatMap { occasions[$0]?.subject(of: $0.cause) }, of: key)
        byPerson.note(letter?.person, of: key)
        byState.note(letter?.state, of: key)
    }

    func letters(about subject: Reference) -> [OutboxLetter] {
        bySubject[subject].compactMap { letters[$0] }
    }

    func letters(to person: String) -> [OutboxLetter] {
        byPerson[person].compactMap { letters[$0] }
    }

    func letters(in state: OutboxLetter.State) -> [OutboxLetter] {
        byState[state].compactMap { letters[$0] }
    }

    func count(in state: OutboxLetter.State) -> Int { byState[state].count }
}
