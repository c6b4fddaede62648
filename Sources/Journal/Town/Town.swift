import Concept
package import Foundation
package import Register
import Synchronization

/// The one door for changes of a town, and the way to what is recorded.
///
/// Commands run one after another; those that wait are appended together in one transaction, and each
/// caller is answered when that is durable. Readers never wait: they read what was published last.
///
/// - Source: decision 7.
package actor Town: Announcements {
    /// What the town asks of the world.
    ///
    /// Only the command hands in the true ones.
    package struct World: Sendable {
        package let now: @Sendable () -> Instant
        /// Random bytes, as many as asked for.
        package let chance: @Sendable (Int) -> Data
        /// What watches whether the clock may be believed; `nil` where it is in any case.
        package let clock: TownClock?

        package init(
            now: @escaping @Sendable () -> Instant,
            chance: @escaping @Sendable (Int) -> Data
        ) {
            self.now = now
            self.chance = chance
            clock = nil
        }

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

    package nonisolated let store: any JournalStore
    package nonisolated let world: World
    private nonisolated let current: Mutex<TownState>
    let pasts = PastShelf()
    private var waiting: [Waiting] = []
    private var isAppending = false
    /// The last append failed, and nobody knows whether it reached the disk.
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

    /// Opens the town of a log, its chain checked whole.
    ///
    /// - Throws: `chainBroken`: nothing is ever served from such a log.
    package init(_ store: any JournalStore, _ world: World) async throws {
        self.store = store
        self.world = world
        let state = try await TownState.load(store)
        world.clock?.begin(with: state.register.last)
        current = Mutex(state)
    }

    /// Names the town in an empty log, which is the first link of its chain.
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

    /// What was published last.
    package nonisolated var state: TownState {
        current.withLock { $0 }
    }

    package nonisolated var announced: Int { current.withLock { $0.announced } }

    package nonisolated var register: Register { current.withLock { $0.register } }
    package nonisolated var published: PublicRegister { current.withLock { $0.published } }

    /// Names the state of what is published; asked for with every request.
    package nonisolated var generation: Int { current.withLock { $0.published.generation } }

    /// Does what is wished, or says why not.
    ///
    /// - Throws: what the command throws, `Refusal` where a law is broken, or why nothing could be
    ///   written.
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

    /// Takes in what other processes have written.
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
