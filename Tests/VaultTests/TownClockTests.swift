import Concept
import Foundation
import Journal
import Register
import TestKit
import Testing
import Vault

/// That a clock which is days away is not believed, and nothing is lost by it.
@Suite struct TownClockTests {
    private static let day = 24 * 60 * 60
    let folder: TemporaryFolder
    let store: SQLiteStore
    let clock = TestClock()

    init() async throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore.create(folder.file("town.sqlite"))
        let town = try await Town.found("teststadt", in: store, clock.world())
        try await town.perform(Self.adding("Sprachtreff"))
    }

    private static func adding(_ title: String) -> Command {
        Command(.office(.addedMeasure)) { _, draft in
            var measure = Measure(title: title)
            measure.visibility = .public
            draft.add(measure)
        }
    }

    /// The program started now, having noted this moment when it ran last.
    private func opened(noted: Instant? = nil, seed: UInt64 = 2) async throws -> Town {
        try await Town(store, clock.watchedWorld(noted: noted ?? clock.now, seed: seed))
    }

    private func retention(_ town: Town) async throws -> Retention {
        Retention(town, try await Persons(town, store), store)
    }

    // MARK: When it is believed

    @Test func `a town that is quiet for months is served without a question`() async throws {
        let town = try await opened()
        for _ in 0..<400 {
            clock.advance(hours: 24)
            #expect(town.clockDoubt == nil)
        }
        let last = clock.now
        clock.advance(hours: 40)
        #expect(try await opened(noted: last).clockDoubt == nil)
        try await town.perform(Self.adding("Lesepaten"))
    }

    /// Seconds that the clock is ahead, and whether it is believed.
    private static let offsets: [(Int, Bool)] = [
        (-3650 * day, false), (-day, false), (-601, false), (-600, true), (0, true), (day, true),
        (2 * day, true), (2 * day + 1, false), (30 * day, false), (3650 * day, false),
    ]

    @Test(arguments: offsets)
    func `a clock may be two days ahead and ten minutes behind`(
        seconds: Int,
        isBelieved: Bool
    ) async throws {
        let running = try await opened()
        let noted = clock.now
        clock.set(seconds: seconds)
        #expect((running.clockDoubt == nil) == isBelieved)
        #expect((try await opened(noted: noted).clockDoubt == nil) == isBelieved)
    }

    @Test(arguments: 1...200)
    func `whatever the clock is set to, it is doubted where it is far from the time that passed`(
        seed: Int
    ) async throws {
        var chance = Seeded(seed: UInt64(seed))
        let clock = TestClock()
        let watched = TownClock(clock.machine, noted: nil)
        let folder = try TemporaryFolder()
        let store = try SQLiteStore.create(folder.file("town.sqlite"))
        let world = Town.World(clock: watched, chance: Town.World.test().chance)
        let town = try await Town.found("teststadt", in: store, world)
        try await town.perform(Self.adding("Sprachtreff"))
        var known = clock.now
        for _ in 0..<30 {
            let passed = Int.random(in: 0...200_000, using: &chance)
            clock.advance(seconds: passed)
            let wrong = Int.random(in: -6...6, using: &chance)
            let error = wrong == 0 ? 0 : Self.day * wrong / 2
            clock.set(seconds: error)
            let off = (clock.now.milliseconds - known.milliseconds) / 1000 - passed
            let isFar = off > 2 * Self.day || off < -600
            let doubt = town.clockDoubt
            #expect((doubt != nil) == isFar, "seed \(seed)")
            if isFar {
                known = known.adding(seconds: passed)
                #expect(doubt?.reckoned == known, "seed \(seed)")
                #expect(world.now() == min(known, clock.now), "seed \(seed)")
            } else {
                known = clock.now
                #expect(world.now() == known, "seed \(seed)")
            }
        }
    }

    // MARK: What stands still

    @Test func `ten years ahead nothing is erased and nothing written until the clock is set`()
        async throws
    {
        let due = clock.now.adding(seconds: 30 * Self.day)
        try await store.keep(ShelfRow(kind: "link", key: "a", due: due, body: Data("x".utf8)))
        clock.set(days: 3650)
        let town = try await opened(noted: Instant(milliseconds: 1_600_000_020_000))
        let retention = try await retention(town)
        #expect(town.register.all(Measure.self).count == 1)
        #expect((try await retention.enforce() ?? []).isEmpty)
        #expect(try await store.row(kind: "link", key: "a") != nil)
        let known = Instant(milliseconds: 1_600_000_020_000)
        await #expect(throws: Refusal.clockInDoubt(clock.now, known: known)) {
            try await town.perform(Self.adding("Lesepaten"))
        }
        #expect(throws: Refusal.clockInDoubt(clock.now, known: known)) {
            let deed = AddRecord(Measure(title: "Lesepaten"))
            _ = try town.check(deed, by: Actor([.office]))
        }
        try await town.catchUp()
        clock.set()
        clock.advance(minutes: 5)
        try await town.perform(Self.adding("Lesepaten"))
        #expect(town.register.last?.recordedAt == clock.now)
        #expect((try await retention.enforce() ?? []).isEmpty)
        #expect(try await store.row(kind: "link", key: "a") != nil)
    }

    @Test func `a jump while the program runs stops the retention, and going back lets it on`()
        async throws
    {
        let town = try await opened()
        let retention = try await retention(town)
        _ = try await retention.enforce()
        let due = clock.now.adding(seconds: 3600)
        try await store.keep(ShelfRow(kind: "link", key: "a", due: due, body: Data("x".utf8)))
        clock.set(days: 3)
        #expect((try await retention.enforce() ?? []).isEmpty)
        clock.set()
        clock.advance(hours: 2)
        #expect(try await retention.enforce() == ["link"])
    }

    // MARK: The confirmation

    @Test func `who knows that the clock is right confirms it, and all goes on`() async throws {
        let noted = clock.now
        try await store.keep(
            ShelfRow(kind: "link", key: "a", due: noted, body: Data("x".utf8))
        )
        clock.set(days: 90)
        let town = try await opened(noted: noted)
        #expect(town.clockDoubt != nil)
        try await town.confirmClock(by: Author(.office), via: .page, in: store)
        #expect(town.clockDoubt == nil)
        #expect(town.world.now() == clock.now)
        let change = try await town.changes(after: 1, limit: 9)
        #expect(change.map(\.head.attribution.action) == [.confirmedClock])
        #expect(change.map(\.head.recordedAt) == [clock.now])
        #expect(try await ClockNote.read(store) == clock.now)
        #expect(try await retention(town).enforce() == ["link"])
        try await town.perform(Self.adding("Lesepaten"))
    }

    @Test func `what another process confirms is believed here`() async throws {
        let noted = clock.now
        let (town, other) = (try await opened(), try await opened(seed: 3))
        clock.set(days: 90)
        #expect(town.clockDoubt?.known == noted)
        try await other.confirmClock(by: Author(.administration), via: .command, in: store)
        try await town.catchUp()
        #expect(town.clockDoubt == nil)
        try await town.perform(Self.adding("Lesepaten"))
    }

    @Test func `the program notes every ten minutes that it believes the clock`() async throws {
        let town = try await opened()
        let watched = try #require(town.world.clock)
        let first = clock.now
        try await watched.note(in: store)
        clock.advance(minutes: 9)
        try await watched.note(in: store)
        #expect(try await ClockNote.read(store) == first)
        clock.advance(minutes: 1)
        try await watched.note(in: store)
        #expect(try await ClockNote.read(store) == first.adding(seconds: 600))
        clock.set(days: 9)
        clock.advance(minutes: 10)
        try await watched.note(in: store)
        #expect(try await ClockNote.read(store) == first.adding(seconds: 600))
    }
}
