package import Concept
import Crypto
package import Journal
package import Register

/// Whom others may ask, and what of them who may see: the vault of contacts.
///
/// As with accounts, what is kept stands beside the log and a copy of it in memory; see `ShelfCopy`.
/// After each write the log announces it, so that other processes read again.
///
/// - Source: decision 30.
package final class Persons: Sendable {
    /// The town that announces changes of persons to other processes.
    package let town: Town
    /// The rows beside the log, in the file of the town.
    package let rows: any ShelfStore
    private let memory: ShelfCopy<PersonMemory>

    /// Reads the persons of a town; `rows` are in the file of its log.
    ///
    /// - Throws: `JournalFailure` if they cannot be read, `DecodingError` if one is damaged.
    package init(_ town: Town, _ rows: any ShelfStore) async throws {
        self.town = town
        self.rows = rows
        memory = try await ShelfCopy(town, rows, PersonMemory(), PersonMemory.kinds)
    }

    // MARK: Asking

    /// The person with this number; `nil` if there is none.
    package func person(_ id: String) -> Person? {
        memory.withLock { $0.persons[id] }
    }

    /// All persons, in the order of their posts; nothing sorts by name.
    package var all: [Person] {
        memory.withLock { Array($0.persons.values) }
            .sorted { ($0.post.function, $0.id) < ($1.post.function, $1.id) }
    }

    /// The consents of a person that ended, the last one first.
    package func formerConsents(of person: String) -> [FormerConsent] {
        memory.withLock { $0.former[person].map { Array($0.values) } ?? [] }
            .sorted { $0.endedAt > $1.endedAt }
    }

    /// Whether a person with this number was erased on request.
    ///
    /// - Throws: `JournalFailure.forgottenUnreadable`.
    package func wasErased(_ person: String) async throws -> Bool {
        try await rows.wasForgotten(person: person)
    }

    /// What names the state of what stands here, for caches.
    var generation: Int { memory.withLock { $0.generation } }

    /// What an audience may see on a day, with the generation of the data it was made from.
    package func shown(to audience: Audience, on day: Day) -> ShownPersons {
        let (persons, generation) = memory.withLock { ($0.persons, $0.generation) }
        return ShownPersons(
            persons.values.compactMap { $0.shown(to: audience, on: day) },
            generation: generation
        )
    }

    /// A text that identifies the present state of a person.
    ///
    /// A form carries it, so that its user learns if somebody else was faster.
    ///
    /// - Throws: `EncodingError`, which does not happen for valid values.
    package static func mark(_ person: Person) throws -> String {
        var hash = SHA256()
        hash.update(data: try ShelfRow.body(person.post))
        hash.update(data: try ShelfRow.body(person.reach))
        hash.update(data: try ShelfRow.body(person.consent))
        return hex(hash.finalize().prefix(8))
    }

    // MARK: Keeping step

    /// Reads what other processes announced.
    ///
    /// Called several times a second, mostly without effect.
    ///
    /// - Throws: `JournalFailure` if the rows cannot be read.
    package func refresh() async throws {
        try await memory.refresh()
    }

    /// Lets the next look take in what was written past the memory.
    package func fallBehind() { memory.fallBehind() }

    /// Takes in what was written past the memory.
    func reload() async throws {
        try await memory.reload()
    }

    /// One transaction; afterwards the memory has taken in what it wrote.
    @discardableResult
    func write<Value: Sendable>(
        _ work: @Sendable @escaping (PersonRows) throws -> Value
    ) async throws -> Value {
        let periods = town.register.retention
        return try await memory.write { rows in try work(PersonRows(rows, periods)) }
    }

    /// Says in the log that something beside it changed, and no more.
    func announce(_ author: Author, _ via: Via, _ reason: String? = nil) async throws {
        let attribution = Attribution(by: author, via: via, action: .announced, reason: reason)
        try await town.perform(Command(attribution) { _, _ in })
    }
}
