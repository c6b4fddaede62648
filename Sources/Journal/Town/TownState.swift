import Concept
import Foundation
package import Register

/// The state of a town after a change: the register, its public part, and the chain.
package struct TownState: Sendable {
    /// All records.
    package internal(set) var register: Register
    /// What the public sees of them.
    package internal(set) var published: PublicRegister
    /// The digests and moments of all changes.
    package internal(set) var chain: Chain
    /// The last change that announced something beside the log.
    ///
    /// After the log was read again it is the last change of all: something may have been announced
    /// meanwhile. Who keeps what stands beside reads it again when this moves.
    package internal(set) var announced = 0
    /// How often the whole log was read again, as after a redaction; earlier readings are outdated.
    package internal(set) var reading = 0

    /// The change that was last when a day ended in the town; 0 where there was none.
    package func sequence(atEndOf day: Day) -> Int {
        let next = Berlin.start(of: day.adding(days: 1))
        var low = 0
        var high = min(register.sequence, chain.instants.count)
        while low < high {
            let middle = (low + high) / 2
            if chain.instants[middle] < next { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// A head with the moment that counts for its change; see `Chain.instants`.
    func head(_ data: Data) throws -> Change.Head {
        dated(try HeadText.read(data))
    }

    /// A stored change with the moment that counts for it.
    func change(_ stored: StoredChange) throws -> Change {
        let change = try Recording.read(stored)
        return Change(head: dated(change.head), edits: change.edits)
    }

    private func dated(_ head: Change.Head) -> Change.Head {
        Change.Head(
            sequence: head.sequence,
            recordedAt: moment(head.sequence)?.recordedAt ?? head.recordedAt,
            attribution: head.attribution,
            lastParagraph: head.lastParagraph
        )
    }

    func moment(_ sequence: Int) -> Moment? {
        guard chain.instants.indices.contains(sequence - 1) else { return nil }
        return Moment(sequence: sequence, recordedAt: chain.instants[sequence - 1])
    }

    /// Takes a change that is in the log now.
    ///
    /// - Throws: `chainBroken` where it does not follow.
    mutating func take(_ stored: StoredChange, _ change: Change) throws {
        try chain.take(stored)
        register.take(change)
        advance(by: change)
    }

    /// Takes a change that was made here, and the register to which it leads.
    mutating func take(made stored: StoredChange, _ change: Change, _ after: Register) {
        chain.extend(with: stored, recordedAt: change.head.recordedAt)
        register = after
        advance(by: change)
    }

    private mutating func advance(by change: Change) {
        if change.head.attribution.action == .announced { announced = change.head.sequence }
        published.advance(by: change, to: register)
    }
}

extension TownState {
    /// The state of a log, its chain checked from the first change.
    ///
    /// A log that does not hold is read once more: another process may have replaced redacted
    /// bodies between two of the reads.
    static func load(_ store: any JournalStore) async throws -> TownState {
        do {
            return try await read(store)
        } catch JournalFailure.chainBroken {
            return try await read(store)
        }
    }

    private static func read(_ store: any JournalStore) async throws -> TownState {
        let newest = try await store.newest()
        guard newest.lastSequence >= 0 else { throw JournalFailure.chainBroken(sequence: 0) }
        async let checking = Chain.checked(store, through: newest.lastSequence)
        let records: [(NewestVersions.Newest, (any Record)?)]
        do {
            records = try await inParallel(newest.versions) {
                ($0, try Recording.read($0.version))
            }
        } catch {
            // A body that was altered is mostly none any more: the chain says so first.
            _ = try await checking
            throw error
        }
        let chain = try await checking
        var state = TownState(register: Register(), published: PublicRegister(), chain: chain)
        let opening = state
        let versions = try await inParallel(records) { newest, record in
            try record.map { try opening.version(newest, $0) }
        }
        state.register = Register(
            newest: versions.compactMap { $0 },
            highest: newest.highest,
            since: chain.instants.first,
            last: state.moment(newest.lastSequence),
            lastParagraph: try await lastParagraph(at: newest.lastSequence, store)
        )
        state.announced = newest.lastSequence
        state.published = PublicRegister(of: state.register)
        state.published = state.published.stamped(
            asOf: try await state.lastPublicMoment(store)
        )
        return state
    }

    private static func lastParagraph(
        at sequence: Int,
        _ store: any JournalStore
    ) async throws -> Int {
        guard sequence > 0 else { return 0 }
        let last = try await store.changes(after: sequence - 1, limit: 1).first
        return try last.map { try HeadText.read($0.head).lastParagraph } ?? 0
    }

    /// A stored version with the moments of the changes that put it.
    ///
    /// - Throws: `chainBroken` where the log has no such change.
    func version(_ newest: NewestVersions.Newest, _ record: any Record) throws -> Version {
        guard let put = moment(newest.version.sequence), let first = moment(newest.first) else {
            throw JournalFailure.chainBroken(sequence: newest.version.sequence)
        }
        return Version(
            newest.version.reference,
            record,
            stamp: Version.Stamp(put: put, first: first)
        )
    }
}
