import Concept
import Foundation
import Register
import Synchronization
import TestKit
import Testing

@testable import Journal

/// Counts from several tasks.
private final class Counter: Sendable {
    private let kept = Mutex(0)
    var count: Int { kept.withLock { $0 } }
    func add() { kept.withLock { $0 += 1 } }
}

/// That a past is made once, whoever asks and whatever changes since.
@Suite struct PastShelfTests {
    /// A town with as many changes as chance makes.
    private func town(seed: UInt64, changes: Int) async throws -> (Town, [Change]) {
        let store = try SQLiteStore.create(try TemporaryFolder().file("town.sqlite"))
        let town = try await Town.found("teststadt", in: store, .test())
        return (town, RandomHistory(seed: seed, changes: changes).changes)
    }

    @Test(arguments: [3, 4, 5] as [UInt64])
    func `a past that was kept through later changes is the one made anew`(
        seed: UInt64
    ) async throws {
        let (town, changes) = try await town(seed: seed, changes: 80)
        let shelf = PastShelf()
        let sequences = [5, 20, 40]
        for (number, change) in changes.enumerated() {
            try await town.perform(Command(repeating: change))
            let state = town.state
            for sequence in sequences where sequence < number {
                let kept = try await shelf.register(
                    PastShelf.Key(sequence: sequence, reading: state.reading),
                    from: state.published,
                    isFrozen: false
                ) {
                    try await state.past(at: sequence, town.store)
                }
                let past = try await state.past(at: sequence, town.store)
                let anew = state.published.asItWas(in: past.register, changed: past.changed)
                #expect(kept == anew, "seed \(seed), \(sequence) after \(number)")
                #expect(kept.generation == anew.generation)
            }
        }
    }

    @Test func `many who ask at once wait for one making, and later ones for none`() async throws {
        let (town, changes) = try await town(seed: 6, changes: 30)
        for change in changes { try await town.perform(Command(repeating: change)) }
        let shelf = PastShelf()
        let made = Counter()
        let state = town.state
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<400 {
                group.addTask {
                    let sequence = 3 + number % 4
                    _ = try await shelf.register(
                        PastShelf.Key(sequence: sequence, reading: 0),
                        from: state.published,
                        isFrozen: false
                    ) {
                        made.add()
                        await Task.yield()
                        return try await state.past(at: sequence, town.store)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(made.count == 4)
    }

    @Test func `what is kept has a bound, and the editions stay longest`() async throws {
        let (town, changes) = try await town(seed: 7, changes: 60)
        for change in changes { try await town.perform(Command(repeating: change)) }
        let state = town.state
        let one = try await state.past(at: 5, town.store).changed.count
        let shelf = PastShelf(room: 3 * one)
        func ask(_ sequence: Int, isFrozen: Bool = false) async throws {
            _ = try await shelf.register(
                PastShelf.Key(sequence: sequence, reading: 0),
                from: state.published,
                isFrozen: isFrozen
            ) {
                try await state.past(at: sequence, town.store)
            }
        }
        try await ask(5, isFrozen: true)
        for sequence in 6...14 { try await ask(sequence) }
        #expect(await shelf.holds(PastShelf.Key(sequence: 5, reading: 0)))
        #expect(await shelf.holds(PastShelf.Key(sequence: 14, reading: 0)))
        #expect(await !shelf.holds(PastShelf.Key(sequence: 6, reading: 0)))
    }

    @Test func `after a redaction no past is left of what was read before`() async throws {
        let (town, changes) = try await town(seed: 8, changes: 40)
        for change in changes { try await town.perform(Command(repeating: change)) }
        let state = town.state
        let shelf = PastShelf()
        for reading in [0, 1] {
            _ = try await shelf.register(
                PastShelf.Key(sequence: 9, reading: reading),
                from: state.published,
                isFrozen: true
            ) {
                try await state.past(at: 9, town.store)
            }
        }
        #expect(await !shelf.holds(PastShelf.Key(sequence: 9, reading: 0)))
        #expect(await shelf.holds(PastShelf.Key(sequence: 9, reading: 1)))
    }
}

/// Making what many ask for at once.
@Suite struct MakingsTests {
    struct Broken: Error, Hashable {}

    @Test func `what fails, fails for all who waited, and the next one tries again`() async throws {
        let makings = Makings<String, Int>()
        let tries = Counter()
        let failed = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    do {
                        _ = try await makings.one("a") {
                            nil
                        } make: {
                            tries.add()
                            await Task.yield()
                            throw Broken()
                        }
                        return false
                    } catch { return error is Broken }
                }
            }
            return await group.reduce(true) { $0 && $1 }
        }
        #expect(failed)
        #expect((1...50).contains(tries.count))
        #expect(!makings.isMaking("a"))
        #expect(
            try await makings.one("a") {
                nil
            } make: {
                7
            } == 7
        )
    }
}
