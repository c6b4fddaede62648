import Concept
import Foundation
import Journal
import Register
import TestKit
import Testing

/// That a record which a wrong clock dated into the future goes on with true dates.
@Suite struct WrongDatesTests {
    let folder: TemporaryFolder
    let store: SQLiteStore
    let clock = TestClock()

    init() throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore.create(folder.file("town.sqlite"))
    }

    private func perform(_ town: Town, _ title: String) async throws {
        let id = ID<Measure>(1)
        try await town.perform(
            Command(
                .office(),
                { register, draft in
                    var measure = register[id]?.record ?? Measure(title: "")
                    measure.title = title
                    measure.visibility = .public
                    draft.put(id, measure)
                }
            )
        )
    }

    /// One true change, two of a clock that was ten years ahead, and one after it was confirmed.
    private func accident() async throws -> (town: Town, truth: [Instant]) {
        let before = try await Town.found("teststadt", in: store, clock.world())
        try await perform(before, "wahr")
        let first = clock.now
        clock.advance(hours: 24)
        clock.set(days: 3650)
        // An older program believed it.
        let wrong = try await Town(store, clock.world(seed: 2))
        try await perform(wrong, "falsch datiert")
        try await perform(wrong, "noch einmal falsch")
        clock.set()
        clock.advance(hours: 24)
        let town = try await Town(store, clock.watchedWorld(noted: nil, seed: 3))
        #expect(town.clockDoubt?.machine == clock.now)
        await #expect(throws: Refusal.self) { try await perform(town, "zu früh") }
        let confirmed = clock.now
        try await town.confirmClock(by: Author(.office), via: .page, in: store)
        clock.advance(hours: 24)
        try await perform(town, "wieder wahr")
        return (town, [first, confirmed, confirmed, confirmed, clock.now])
    }

    @Test func `later changes have true dates, and wrong ones count as of the confirmation`()
        async throws
    {
        let (town, truth) = try await accident()
        #expect(try await town.changes(after: 0, limit: 9).map(\.head.recordedAt) == truth)
        #expect(
            try await town.versions(of: Reference(.measure, 1)).map(\.head.recordedAt)
                == [truth[0], truth[1], truth[2], truth[4]]
        )
        #expect(town.register[ID<Measure>(1)]?.version.stamp?.put.recordedAt == truth[4])
        #expect(town.register[ID<Measure>(1)]?.version.stamp?.first.recordedAt == truth[0])
    }

    @Test func `the chain holds, and the town that is opened again is the same`() async throws {
        let (town, truth) = try await accident()
        let found = try await Verification.run(store)
        #expect(found.changes == 5)
        #expect(found.lastRecordedAt == truth[4])
        let again = try await Town(store, clock.watchedWorld(noted: nil, seed: 4))
        #expect(again.clockDoubt == nil)
        #expect(again.register.table == town.register.table)
        #expect(again.register.last == town.register.last)
        #expect(again.published.asOf == town.published.asOf)
    }

    @Test func `a past day shows what stood there then, and no day of the future is left`()
        async throws
    {
        let (town, truth) = try await accident()
        func title(_ day: Day) async throws -> String? {
            try await town.published(on: day)?[ID<Measure>(1)]?.title
        }
        #expect(try await title(Berlin.day(of: truth[0])) == "wahr")
        #expect(try await title(Berlin.day(of: truth[1])) == "noch einmal falsch")
        #expect(try await title(Berlin.day(of: truth[4])) == "wieder wahr")
        let days = try await town.publicChanges(limit: 20).changes.map(\.day)
        #expect(days == [truth[4], truth[1], truth[1], truth[0]].map(Berlin.day(of:)))
    }

    @Test func `another process that reads on sees the same`() async throws {
        let before = try await Town.found("teststadt", in: store, clock.world())
        try await perform(before, "wahr")
        clock.set(days: 3650)
        let wrong = try await Town(store, clock.world(seed: 2))
        try await perform(wrong, "falsch datiert")
        try await before.catchUp()
        clock.set()
        clock.advance(hours: 1)
        let town = try await Town(store, clock.watchedWorld(noted: nil, seed: 3))
        try await town.confirmClock(by: Author(.office), via: .page, in: store)
        try await before.catchUp()
        #expect(before.register.table == town.register.table)
        #expect(before.published == town.published)
        #expect(before.register.last == town.register.last)
    }
}
