import Concept
package import Foundation
package import Register
import Synchronization

/// The one way to record changes of a town, and to read what is recorded.
///
/// Commands run one after another; those that wait are appended together in one transaction, and
/// each caller is answered when that is on disk. Readers never wait: they get the last published
/// state.
///
/// - Source: decision 7.
package actor Town: Announcements {
    /// What the town needs from outside: time and randomness.
    ///
    /// The real ones are passed in by the command alone, so that tests can fix them.
    package struct World: Sendable {
        /// The time by which changes are dated.
        package let now: @Sendable () -> Instant
        /// Returns as many random bytes as asked for.
        package let chance: @Sendable (Int) -> Data
        /// Watches whether the clock can be trusted; `nil` if it always can.
        package let clock: TownClock?

        /// A world whose clock is always trusted, as in tests.
        package init(
            now: @escaping @Sendable () -> Instant,
            chance: @escaping @Sendable (Int) -> Data
        ) {
            self.now = now
            self.chance = chance
            clock = nil
        }

        /// A world whose changes are dated by a watched clock.
        package init(clock: TownClock, chance: @escaping @Sendable (Int) -> Data) {
            now = { clock.now }
            self.chance = chance
            self.clock = clock
        }

        /// - Throws: `clockInDoubt`: nobody knows by which moment a change is to be dated.
        func checkClock() throws(Refusal) {
            if let doubt = clock?.doubt { throw .clockInDoubt(doubt.machine, known: doubt.known) }
        }
    }

    /// Where the log is kept.
    package nonisolated let store: any JournalStore
    /// Time and randomness.
    package nonisolated let world: World
    private nonisolated let current: Mutex<TownState>
    let pasts = PastShelf()
    private var waiting: [Waiting] = []
    private var isAppending = false
    /// Whether the last append failed, so that nobody knows whether it reached the disk.
    private var isUncertain = false

    private struct Waiting {
        let command: Command
        let turn: CheckedContinuation<Turn, Never>
    }

    private enum Turn {
        case answered(Result<Outcome, any Error>)
        /// The one that appended before hands over.
        case leads
    }

    /// Opens the town of a log, after checking the whole chain.
    ///
    /// - Throws: `JournalFailure`: a log with a broken chain is never served.
    package init(_ store: any JournalStore, _ world: World) async throws {
        self.store = store
        self.world = world
        let state = try await TownState.load(store)
        world.clock?.begin(with: state.register.last)
        current = Mutex(state)
    }

    /// Founds a town in an empty log: its name becomes the first link of the chain.
    ///
    /// - Throws: `JournalFailure.conflict` if the log is not empty; `JournalFailure` if it cannot
    ///   be written.
    package static func found(
        _ name: String,
        in store: any JournalStore,
        _ world: World
    ) async throws -> Town {
        let head = try HeadText.naming(name, id: hex(world.chance(16)))
        let first = StoredChange(
            sequence: 0,
            head: head,
            digest: Chain.digest(after: Data(), head: head),
            versions: []
        )
        try await store.append([first], expecting: -1)
        return try await Town(store, world)
    }

    /// The last published state.
    package nonisolated var state: TownState {
        current.withLock { $0 }
    }

    /// See `Announcements`.
    package nonisolated var announced: Int { current.withLock { $0.announced } }

    /// The last published register.
    package nonisolated var register: Register { current.withLock { $0.register } }
    /// The public part of the last published register.
    package nonisolated var published: PublicRegister { current.withLock { $0.published } }

    /// Identifies the public state for caches; asked for with every request.
    package nonisolated var generation: Int { current.withLock { $0.published.generation } }

    /// Runs a command and waits until its change is on disk.
    ///
    /// - Throws: whatever the command throws, `Refusal` if a law is broken, `JournalFailure` if
    ///   nothing could be written.
    @discardableResult
    package func perform(_ command: Command) async throws -> Outcome {
        if isAppending {
            let turn = await withCheckedContinuation {
                waiting.append(Waiting(command: command, turn: $0))
            }
            if case .answered(let result) = turn { return try result.get() }
        }
        isAppending = true
        let others = waiting
        waiting = []
        let results = await append([command] + others.map(\.command))
        for (other, result) in zip(others, results.dropFirst()) {
            other.turn.resume(returning: .answered(result))
        }
        if waiting.isEmpty {
            isAppending = false
        } else {
            waiting.removeFirst().turn.resume(returning: .leads)
        }
        return try results[0].get()
    }

    /// Reads what other processes have written.
    ///
    /// - Throws: `JournalFailure` if the log cannot be read.
    package func catchUp() async throws {
        try await perform(.catchingUp)
    }

    // MARK: -

    /// A redaction is appended alone: what comes after it must not be made from what it takes out.
    private func append(_ commands: [Command]) async -> [Result<Outcome, any Error>] {
        var results: [Result<Outcome, any Error>] = []
        var rest = commands[...]
        while let first = rest.first {
            let part = first.redacts ? rest.prefix(1) : rest.prefix { !$0.redacts }
            results += await appendTogether(Array(part))
            rest = rest.dropFirst(part.count)
        }
        return results
    }

    private func appendTogether(_ commands: [Command]) async -> [Result<Outcome, any Error>] {
        do {
            if isUncertain || commands.contains(where: \.asksToCatchUp) { try await readOn() }
            isUncertain = false
            while true {
                var batch = Batch(state, world)
                for command in commands { await batch.take(command, store) }
                do {
                    try await write(batch)
                    return batch.results
                } catch JournalFailure.conflict {
                    try await readOn()
                }
            }
        } catch {
            isUncertain = true
            return commands.map { _ in .failure(error) }
        }
    }

    private func write(_ batch: Batch) async throws {
        guard !batch.stored.isEmpty else { return }
        try await store.append(batch.stored, expecting: batch.base)
        if batch.redacts || batch.goesBack {
            // It is durable: who wished it is answered so, and what fails now is tried again.
            do { try await reload() } catch { isUncertain = true }
        } else {
            publish(batch.state)
        }
    }

    /// Reads what follows in the log; a redaction has changed what was read before.
    private func readOn() async throws {
        var state = self.state
        while true {
            let page = try await store.changes(after: state.chain.sequence, limit: 1024)
            for stored in page {
                let change = try Recording.read(stored)
                let goesBack = state.register.last.map { change.head.recordedAt < $0.recordedAt }
                if change.head.attribution.action == .redacted || goesBack == true {
                    return try await reload()
                }
                try state.take(stored, change)
            }
            if page.count < 1024 { break }
        }
        try state.chain.finish()
        publish(state)
    }

    private func reload() async throws {
        var state = try await TownState.load(store)
        state.reading = self.state.reading + 1
        state.published = state.published.stamped(
            asOf: state.published.asOf,
            generation: published.generation + 1
        )
        publish(state)
    }

    private func publish(_ state: TownState) {
        current.withLock { $0 = state }
        world.clock?.heed(state.register.last)
    }
}

extension Command {
    fileprivate var redacts: Bool {
        switch work {
        case .redact, .replace: true
        case .perform, .edit, .catchUp, .confirmClock: false
        }
    }

    fileprivate var asksToCatchUp: Bool {
        if case .catchUp = work { true } else { false }
    }
}
