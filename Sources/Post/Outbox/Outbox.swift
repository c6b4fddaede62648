package import Concept
import Crypto
import Foundation
package import Journal
package import Register
import Synchronization
package import Vault
package import Words

/// The letters of a town: written down when the log has a cause for them, handed over one by one.
///
/// All of it stands beside the log, with a copy in memory; see `ShelfCopy`.
///
/// - Source: decision 36.
package final class Outbox: Sendable {
    let town: Town
    let persons: Persons
    let links: TaskLinks
    let occasions: Occasions
    var world: Town.World { town.world }
    let memory: ShelfCopy<OutboxMemory>
    /// Letters that leave with the next look, whatever the hour; they stand nowhere else.
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

    /// Reads what the log has new, and writes down the letters that it causes, in one transaction with
    /// how far it was read.
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

    /// Takes in what was written past the memory.
    package func reload() async throws {
        try await memory.reload()
    }

    /// Writes down a letter that no change of the log causes; one with the same key is written once.
    ///
    /// - Throws: where the file cannot be written.
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

    /// Says by which way letters leave; `nil` lets none leave.
    package func setWay(_ way: MailWay?, by author: Author, via: Via) async throws {
        try await memory.write { rows in
            if let way { try rows.keep(way) } else { try rows.forgetWay() }
        }
        let attribution = Attribution(by: author, via: via, action: .announced)
        try await town.perform(Command(attribution) { _, _ in })
    }

    /// Lets a letter whose fate is open, or that was refused, go out once more.
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

    /// Lets the office look at every letter of a restored town that still waited: it may have gone out
    /// after the backup.
    package static func distrust(_ rows: any ShelfStore, at now: Instant) async throws {
        try await rows.together { rows in
            for var letter in try rows.letters() where [.waiting, .handing].contains(letter.state) {
                letter.become(.unclear, at: now)
                try rows.keep(letter)
            }
        }
    }

    /// Takes a letter whose fate is open as arrived.
    package func takeAsHanded(_ key: String) async throws {
        let now = world.now()
        try await memory.write { rows in
            guard var letter = try rows.letter(key), letter.state == .unclear else { return }
            letter.become(.handed, at: now)
            try rows.keep(letter)
        }
    }

    /// Records that what was sent to a person came back.
    package func recordBounce(of person: String) async throws {
        let bar = MailBar(
            reason: .bounced,
            at: world.now(),
            address: persons.person(person)?.reach?.mail.map { digest($0.text) }
        )
        try await memory.write { rows in try rows.keep(bar, of: person) }
    }

    // MARK: No more letters

    /// Whether a link for unsubscribing is one of ours.
    package func knows(unsubscribing token: String) -> Bool { person(of: token) != nil }

    /// Sends its reader no letters any more; the office sees that and hands links on itself.
    ///
    /// - Returns: whether the link is one of ours.
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
