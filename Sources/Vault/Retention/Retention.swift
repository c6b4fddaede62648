import Concept
package import Journal
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
    private let rows: any ShelfStore
    private let submissions: [any SubmissionRows.Type]
    private let next: Mutex<Instant?> = Mutex(nil)

    private static let secondsBetween = 60 * 60

    /// The rows of all kinds of submissions.
    package static let allSubmissions: [any SubmissionRows.Type] = [
        StatusAnswerRows.self, NoticeRows.self,
    ]

    /// `rows` stands in the file of the town's log; `submissions` are the kinds of what is sent in from
    /// outside.
    package init(
        _ town: Town,
        _ persons: Persons,
        _ rows: any ShelfStore,
        submissions: [any SubmissionRows.Type] = allSubmissions
    ) {
        self.town = town
        self.persons = persons
        self.rows = rows
        self.submissions = submissions
    }

    /// Deletes what is due, once an hour and the first time at once.
    ///
    /// May be called several times a second.
    ///
    /// Bytes of deleted rows that could not be wiped yet are wiped as soon as other readers allow
    /// it.
    ///
    /// - Returns: the kinds of the deleted rows; `nil` if it was not yet time.
    /// - Throws: `JournalFailure` if rows cannot be read or deleted.
    package func enforce() async throws -> Set<String>? {
        if town.clockDoubt != nil { return nil }
        let now = town.world.now()
        let isTime = next.withLock { next in
            // A clock that was set back does not put it off for longer.
            let latest = now.adding(seconds: Retention.secondsBetween)
            if let next, now < next, next <= latest { return false }
            next = now.adding(seconds: Retention.secondsBetween)
            return true
        }
        if isTime { return try await run() }
        try await rows.wipeWhereOwed()
        return nil
    }

    /// Throws away what is due now.
    ///
    /// Where it cannot be reckoned when rows of some kinds are due, these stay, and all others go.
    ///
    /// - Returns: the kinds of the rows that went.
    /// - Throws: the first thing that failed, when all is done.
    @discardableResult
    package func run() async throws -> Set<String> {
        let now = town.world.now()
        var ended = false
        var failed = Failed()
        await failed.note(PersonRows.kinds) {
            ended = try await persons.reckon(on: Berlin.day(of: now), at: now)
        }
        let register = town.register
        for kind in submissions {
            await failed.note(kind.kinds) {
                try await rows.together { rows in try kind.reckon(rows, in: register) }
            }
        }
        await failed.note(ReportFiles.kinds) {
            let named = Set(register.reportFiles.map(\.digest))
            try await ReportFiles(rows).tidy(named: named, at: now)
        }
        let gone = try await rows.forget(dueUntil: now, but: failed.kinds)
        if ended || !gone.isDisjoint(with: PersonRows.kinds) { try await persons.tellOfRetention() }
        if let first = failed.first { throw first }
        return gone
    }

    /// What could not be reckoned.
    private struct Failed {
        var kinds: Set<String> = []
        var first: (any Error)?

        mutating func note(_ kinds: Set<String>, _ work: () async throws -> Void) async {
            do {
                try await work()
            } catch {
                first = first ?? error
                self.kinds.formUnion(kinds)
            }
        }
    }
}

extension Persons {
    /// Ends the consents of persons whose post is over, and recalculates when each row is due.
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
        try await reload()
        try await announce(Author(.administration), .page)
    }
}
