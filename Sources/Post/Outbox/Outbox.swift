package import Concept
import Crypto
import Foundation
package import Journal
package import Register
import Synchronization
package import Vault
package import Words

/// The letters of a town: stored when the log gives a cause for them, and handed over one by one.
///
/// They are stored beside the log, with a copy in memory; see `ShelfCopy`.
///
/// - Source: decision 36.
package final class Outbox: Sendable {
    let town: Town
    let persons: Persons
    let links: TaskLinks
    let occasions: Occasions
    var world: Town.World { town.world }
    let memory: ShelfCopy<OutboxMemory>
    /// Letters to send at once, at any hour; they exist only in memory.
    let prompt = Mutex<[Prompt]>([])

    struct Prompt: Sendable {
        let letter: Letter
        let address: String
    }

    /// Reads what there is; `rows` stands in the file of the town's log.
    ///
    /// `occasions` are all for which letters leave. A town that had no outbox begins with what happens from
    /// now on. Who serves finds what was cut off.
    ///
    /// - Throws: where the file cannot be read or written.
    package init(
        _ town: Town,
        _ persons: Persons,
        _ links: TaskLinks,
        _ occasions: [any Occasion],
        _ rows: any ShelfStore,
        isServing: Bool = true
    ) async throws {
        self.town = town
        self.persons = persons
        self.links = links
        self.occasions = Occasions(occasions)
        let empty = OutboxMemory(self.occasions)
        memory = try await ShelfCopy(town, rows, empty, OutboxMemory.kinds)
        let now = town.world.now()
        let sequence = town.register.sequence
        try await memory.write { rows in
            if try rows.position == nil { try rows.keepPosition(sequence) }
            // What was cut off while it was handed over is nobody's guess.
            guard isServing else { return }
            for var letter in try rows.letters() where letter.state == .handing {
                letter.become(.unclear, at: now)
                try rows.keep(letter)
            }
        }
    }

    // MARK: Asking

    /// How letters are sent; `nil` if none are.
    package var way: MailWay? { memory.withLock { $0.way } }

    /// All letters, the newest first.
    package var letters: [OutboxLetter] {
        memory.withLock { Array($0.letters.values) }
            .sorted { ($1.madeAt, $1.key) < ($0.madeAt, $0.key) }
    }

    /// How many letters somebody has to look at.
    package var openCount: Int {
        memory.withLock { $0.count(in: .unclear) + $0.count(in: .refused) }
    }

    /// The letters about a record, the newest first.
    package func letters<R: Record>(about id: ID<R>) -> [OutboxLetter] {
        memory.withLock { $0.letters(about: id.reference) }
            .sorted { ($1.madeAt, $1.key) < ($0.madeAt, $0.key) }
    }

    /// The record that a letter is about; `nil` where it is about none, or its occasion is unknown.
    package func subject(of letter: OutboxLetter) -> Reference? {
        occasions[letter]?.subject(of: letter.cause)
    }

    /// For which organization the reader of a letter is written to, as far as the register knows.
    package func organization(of letter: OutboxLetter) -> ID<Organization>? {
        occasions[letter]?.organization(of: letter.cause, in: town.register)
    }

    /// Under which words the office reads a letter, with the place `organization`.
    package func title(of letter: OutboxLetter) -> TextKey {
        occasions[letter].map { type(of: $0).title } ?? .outbox(.otherLetter)
    }

    /// Why letters do not reach a person; `nil` where they do, as far as is known.
    package func bar(of person: String) -> MailBar? {
        guard let bar = memory.withLock({ $0.bars[person] }) else { return nil }
        guard let address = bar.address else { return bar }
        let now = persons.person(person)?.reach?.mail?.text
        return now.map(digest) == address ? bar : nil
    }

    func digest(_ text: String) -> String {
        hex(SHA256.hash(data: Data(text.lowercased().utf8)))
    }

    // MARK: Writing down

    /// Reads the new changes of the log and stores the letters that they cause.
    ///
    /// Letters and position in the log are written in one transaction, so that no letter is lost or
    /// written twice.
    ///
    /// - Throws: `JournalFailure` if log or rows cannot be read or written.
    package func follow() async throws {
        try await memory.refresh()
        while let position = memory.withLock({ $0.position }), position < town.register.sequence {
            let changes = try await town.changes(after: position, limit: 256)
            guard let last = changes.last else { return }
            let register = town.register
            let caused = changes.flatMap { occasions.letters(for: $0, in: register) }
            try await memory.write { rows in
                guard try rows.position == position else { return }
                for letter in caused where try rows.letter(letter.key) == nil {
                    try rows.keep(letter)
                }
                try rows.keepPosition(last.head.sequence)
            }
        }
    }

    /// Lets the next look take in what was written past the memory.
    package func fallBehind() { memory.fallBehind() }

    /// Reads all letters again.
    ///
    /// - Throws: `JournalFailure` if the rows cannot be read.
    package func reload() async throws {
        try await memory.reload()
    }

    /// Stores a letter that no change of the log causes; one with the same key is stored once.
    ///
    /// - Throws: `JournalFailure` if it cannot be written.
    package func write(_ draft: OutboxLetter.Draft) async throws {
        let letter = OutboxLetter(draft, at: world.now())
        try await memory.write { rows in
            if try rows.letter(letter.key) == nil { try rows.keep(letter) }
        }
    }

    /// Whether a letter would reach a person: there is a way, an address, and no bar.
    package func reaches(person: String) -> Bool {
        way != nil && bar(of: person) == nil && persons.person(person)?.reach?.mail != nil
    }

    // MARK: What the office does

    /// Sets how letters are sent; with `nil`, none are.
    ///
    /// - Throws: `JournalFailure` if it cannot be written.
    package func setWay(_ way: MailWay?, by author: Author, via: Via) async throws {
        try await memory.write { rows in
            if let way { try rows.keep(way) } else { try rows.forgetWay() }
        }
        let attribution = Attribution(by: author, via: via, action: .announced)
        try await town.perform(Command(attribution) { _, _ in })
    }

    /// Sends a letter once more that was refused, or of which nobody knows whether it arrived.
    ///
    /// - Throws: `JournalFailure` if it cannot be written.
    package func sendAgain(_ key: String) async throws {
        let now = world.now()
        try await memory.write { rows in
            guard var letter = try rows.letter(key), [.unclear, .refused].contains(letter.state)
            else { return }
            letter.tries = 0
            letter.notBefore = nil
            letter.become(.waiting, at: now)
            try rows.keep(letter)
            try rows.forgetBar(of: letter.person)
        }
    }

    /// Marks letters of a restored town as unclear that had not been sent when the backup was made.
    ///
    /// They may have been sent since, so the office decides about each.
    ///
    /// - Throws: `JournalFailure` if they cannot be written.
    package static func distrust(_ rows: any ShelfStore, at now: Instant) async throws {
        try await rows.together { rows in
            for var letter in try rows.letters() where [.waiting, .handing].contains(letter.state) {
                letter.become(.unclear, at: now)
                try rows.keep(letter)
            }
        }
    }

    /// Counts an unclear letter as arrived.
    ///
    /// - Throws: `JournalFailure` if it cannot be written.
    package func takeAsHanded(_ key: String) async throws {
        let now = world.now()
        try await memory.write { rows in
            guard var letter = try rows.letter(key), letter.state == .unclear else { return }
            letter.become(.handed, at: now)
            try rows.keep(letter)
        }
    }

    /// Records that a letter to a person came back, so that no more go to this address.
    ///
    /// - Throws: `JournalFailure` if it cannot be written.
    package func recordBounce(of person: String) async throws {
        let bar = MailBar(
            reason: .bounced,
            at: world.now(),
            address: persons.person(person)?.reach?.mail.map { digest($0.text) }
        )
        try await memory.write { rows in try rows.keep(bar, of: person) }
    }

    // MARK: No more letters

    /// Whether this is the token of a valid link for unsubscribing.
    package func knows(unsubscribing token: String) -> Bool { person(of: token) != nil }

    /// Sends the person of a link no more letters; the office sees that, and passes links on
    /// itself.
    ///
    /// - Returns: whether the token is valid.
    /// - Throws: `JournalFailure` if it cannot be written.
    package func unsubscribe(_ token: String) async throws -> Bool {
        guard let person = person(of: token) else { return false }
        let bar = MailBar(reason: .unsubscribed, at: world.now(), address: nil)
        try await memory.write { rows in try rows.keep(bar, of: person) }
        return true
    }

    private func person(of token: String) -> String? {
        guard let link = memory.withLock({ $0.unsubscribing[digest(token)] }) else { return nil }
        return world.now() < link.endsAt ? link.person : nil
    }
}
