import Register
import Synchronization

/// Throws away what has stood beside the log for long enough.
///
/// One rule for all kinds of rows: what is due goes. When that is stands in the row, and for persons is
/// reckoned anew each time, so that periods which the town changes hold for what is there already.
///
/// - Source: decision 30.
package final class Retention: Sendable {
    private let town: Town
    private let persons: Persons
    private let rows: any BesideStore
    private let next: Mutex<Instant?> = Mutex(nil)

    private static let secondsBetween = 60 * 60

    package init(_ town: Town, _ persons: Persons, _ rows: any BesideStore) {
        self.town = town
        self.persons = persons
        self.rows = rows
    }

    /// Looks once an hour, and at once the first time; called several times a second.
    ///
    /// - Returns: the kinds of the rows that went.
    package func tend() async throws -> Set<String> {
        let now = town.world.now()
        let isTime = next.withLock { next in
            if let next, now < next { return false }
            next = now.adding(seconds: Retention.secondsBetween)
            return true
        }
        return isTime ? try await run() : []
    }

    /// Throws away what is due now.
    ///
    /// - Returns: the kinds of the rows that went.
    @discardableResult
    package func run() async throws -> Set<String> {
        let now = town.world.now()
        let today = Berlin.day(of: now)
        let ended = try await persons.reckon(on: today, at: now)
        let register = town.register
        try await rows.together { rows in try rows.reckonAnswers(in: register) }
        let named = Set(register.reportFiles.map(\.digest))
        try await ReportFiles(rows).tidy(named: named, at: now)
        let gone = try await rows.forget(dueUntil: now)
        if ended || !gone.isDisjoint(with: PersonRows.kinds) { try await persons.tellOfRetention() }
        return gone
    }
}

extension Persons {
    /// Ends the consents of persons whose post is over, and reckons anew when each row is due.
    ///
    /// - Returns: whether a consent ended.
    fileprivate func reckon(on today: Day, at now: Instant) async throws -> Bool {
        try await write { rows in
            var hasEnded = false
            for var person in try rows.persons() {
                if person.consent != nil, person.post.isOver(on: today) {
                    try rows.endConsent(of: person, .postEnded, at: now)
                    person.consent = nil
                    hasEnded = true
                }
                try rows.keep(person)
            }
            for (person, consents) in try rows.formerConsents() {
                for consent in consents { try rows.keep(consent, of: person) }
            }
            return hasEnded
        }
    }

    /// Takes in what the retention has left, and announces it.
    fileprivate func tellOfRetention() async throws {
        try await write { _ in }
        try await announce(Author(.administration), .page)
    }
}
