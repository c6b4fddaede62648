import Concept
import Foundation
import GRDB
import Journal
import Register
import TestKit
import Testing

/// The one door for changes.
@Suite struct TownTests {
    let folder: TemporaryFolder
    let store: SQLiteStore
    let town: Town

    init() async throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore.create(folder.file("town.sqlite"))
        town = try await Town.found("teststadt", in: store, .test())
    }

    private func adding(_ title: String) -> Command {
        Command(.office(.addedMeasure)) { _, draft in
            var measure = Measure(title: title)
            measure.visibility = .public
            draft.add(measure)
        }
    }

    @Test func `many who write at once are all answered, and all is there`() async throws {
        let town = self.town
        await withTaskGroup(of: Void.self) { group in
            for number in 1...200 {
                group.addTask {
                    await #expect(throws: Never.self) {
                        try await town.perform(adding("Maßnahme \(number)"))
                    }
                }
            }
        }
        let titles = Set(town.register.all(Measure.self).map(\.title))
        #expect(titles == Set((1...200).map { "Maßnahme \($0)" }))
        #expect(try await Verification.run(store).changes == 200)
    }

    @Test func `a town tells what once stood in a record`() async throws {
        try await town.perform(adding("Sprachtreff"))
        let id = ID<Measure>(1)
        for title in ["Sprachcafé", "Sprachlabor"] {
            try await town.perform(
                Command(.office()) { register, draft in
                    var measure = try #require(register[id]).record
                    measure.title = title
                    draft.put(id, measure)
                }
            )
        }
        let titles = try await town.history(of: id).map(\.title)
        #expect(titles == ["Sprachtreff", "Sprachcafé", "Sprachlabor"])
        #expect(try await town.history(of: ID<Measure>(2)).isEmpty)
    }

    @Test func `two processes on one file never make two histories`() async throws {
        let other = try await Town(
            try SQLiteStore.open(folder.file("town.sqlite")),
            .test(seed: 2)
        )
        let town = self.town
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...60 {
                let door = number.isMultiple(of: 2) ? town : other
                group.addTask { _ = try await door.perform(adding("Maßnahme \(number)")) }
            }
            try await group.waitForAll()
        }
        try await town.catchUp()
        try await other.catchUp()
        #expect(town.register.table == other.register.table)
        #expect(town.published == other.published)
        #expect(town.register.all(Measure.self).count == 60)
        #expect(try await Verification.run(store).changes == 60)
    }

    @Test func `who is cancelled takes nothing of the others with it`() async throws {
        let other = try await Town(try SQLiteStore.open(folder.file("town.sqlite")), .test(seed: 2))
        try await other.perform(adding("Eins"))
        let town = self.town
        let leaving = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await town.catchUp()
            try await town.perform(adding("Zwei"))
        }
        try await leaving.value
        #expect(town.register.all(Measure.self).map(\.title) == ["Eins", "Zwei"])
    }

    @Test func `a command that is refused takes nothing of the others with it`() async throws {
        let bad = Command(.office()) { _, draft in draft.put(.retract(Reference(.paper, 4))) }
        try await town.perform(adding("Eins"))
        await #expect(throws: Refusal.notThere(Reference(.paper, 4))) {
            try await town.perform(bad)
        }
        try await town.perform(adding("Zwei"))
        #expect(town.register.sequence == 2)
    }

    @Test func `what is so already is not recorded again`() async throws {
        try await town.perform(adding("Eins"))
        let same = Command(.office()) { register, draft in
            guard let first = register[ID<Measure>(1)] else { return }
            draft.put(first.id, first.record)
        }
        guard case .unchanged = try await town.perform(same) else {
            Issue.record("it was recorded")
            return
        }
        #expect(town.register.sequence == 1)
    }

    @Test func `text is recorded composed`() async throws {
        try await town.perform(adding("Fo\u{0308}rderung"))
        let title = try #require(town.register[ID<Measure>(1)]).title
        #expect(Array(title.unicodeScalars) == Array("F\u{00F6}rderung".unicodeScalars))
    }

    @Test func `when nothing can be written, nothing is published, and later it goes on`()
        async throws
    {
        try await town.perform(adding("Eins"))
        try await store.database.write { database in
            try database.execute(
                sql: """
                    CREATE TRIGGER full BEFORE INSERT ON changes
                    BEGIN SELECT RAISE(ABORT, 'the disk is full'); END
                    """
            )
        }
        await #expect(throws: DatabaseError.self) { try await town.perform(adding("Zwei")) }
        #expect(town.register.sequence == 1)
        try await store.database.write { try $0.execute(sql: "DROP TRIGGER full") }
        try await town.perform(adding("Drei"))
        #expect(town.register.all(Measure.self).map(\.title) == ["Eins", "Drei"])
        #expect(try await Verification.run(store).changes == 2)
    }

    @Test func `a day shows what stood when it ended`() async throws {
        let monday = try #require(Day(iso: "2021-03-01"))
        for (offset, title) in ["Eins", "Zwei", "Drei"].enumerated() {
            let noon = Instant(
                milliseconds: Berlin.start(of: monday.adding(days: offset)).milliseconds
                    + 43_200_000
            )
            let command = Command(.office(.addedMeasure), recordedAt: noon) { _, draft in
                var measure = Measure(title: title)
                measure.visibility = .public
                draft.add(measure)
            }
            try await town.perform(command)
        }
        #expect(try await town.published(on: monday.adding(days: -1)) == nil)
        for days in 0...2 {
            let then = try #require(try await town.published(on: monday.adding(days: days)))
            #expect(then.all(Measure.self).count == days + 1)
        }
    }

    @Test(arguments: [3, 4, 5] as [UInt64])
    func `the list of changes shows only what is public today`(seed: UInt64) async throws {
        let history = RandomHistory(seed: seed, changes: 60)
        for change in history.changes { try await town.perform(Command(repeating: change)) }
        let changes = try await town.publicChanges(limit: 1000).changes
        let today = town.published.table
        let named = changes.flatMap { $0.differences.map(\.reference) }
        #expect(named.allSatisfy { today[$0] != nil })
        let words = String(describing: changes)
        #expect(!words.contains(RandomHistory.canary), "seed \(seed)")
        #expect(changes.map(\.recordedAt) == changes.map(\.recordedAt).sorted(by: >))
        let few = try await town.publicChanges(limit: 3).changes
        #expect(few.count >= min(3, changes.count))
        #expect(few.map(\.recordedAt) == changes.prefix(few.count).map(\.recordedAt))
        let days = few.map { Berlin.day(of: $0.recordedAt) }
        let rest = changes.dropFirst(few.count).map { Berlin.day(of: $0.recordedAt) }
        #expect(rest.first.map { $0 < days.last ?? $0 } ?? true, "the last day is whole")
    }

    /// The pages of one list, from the newest on.
    private func walk(
        _ page: (Day?) async throws -> PublicChanges
    ) async throws -> [[PublicChange]] {
        var pages: [[PublicChange]] = []
        var until: Day?
        repeat {
            let found = try await page(until)
            #expect(until.map { day in found.olderUntil.map { $0 < day } ?? true } ?? true)
            pages.append(found.changes)
            until = found.olderUntil
        } while until != nil
        return pages
    }

    @Test(arguments: [3, 4, 5] as [UInt64])
    func `from page to page no change is missed`(seed: UInt64) async throws {
        let history = RandomHistory(seed: seed, changes: 60)
        for change in history.changes { try await town.perform(Command(repeating: change)) }
        let all = try await town.publicChanges(limit: 1000).changes.map(\.recordedAt)
        let pages = try await walk { try await town.publicChanges(until: $0, limit: 2) }
        #expect(pages.joined().map(\.recordedAt) == all, "seed \(seed)")
    }

    @Test func `the history of a measure goes on where its page ends`() async throws {
        try await town.perform(adding("Fassung 0"))
        let id = ID<Measure>(1)
        let first = try #require(town.register.last).recordedAt
        for version in 1...30 {
            let hours = Instant(milliseconds: first.milliseconds + version * 5 * 3_600_000)
            try await town.perform(
                Command(.office(), recordedAt: hours) { register, draft in
                    var measure = try #require(register[id]).record
                    measure.title = "Fassung \(version)"
                    draft.put(id, measure)
                }
            )
        }
        let whole = try await town.publicHistory(of: id)
        #expect(whole.changes.count == 31)
        #expect(whole.olderUntil == nil)
        let pages = try await walk { try await town.publicHistory(of: id, until: $0, limit: 8) }
        #expect(pages.count > 3)
        #expect(pages.allSatisfy { $0.count <= 8 })
        let met = Set(pages.joined().map(\.recordedAt))
        #expect(met == Set(whole.changes.map(\.recordedAt)))
    }

    @Test func `the history of a measure names only what was public then and still is`()
        async throws
    {
        let measure = ID<Measure>(1)
        let lead = ID<Organization>(1)
        try await town.perform(
            Command(.office()) { _, draft in
                draft.add(Organization(title: "Verein", sort: .association))
                var new = Measure(title: "Sprachcafé")
                new.visibility = .public
                new.lead = lead
                draft.add(new)
            }
        )
        try await rename("Sprachtreff")
        try await show(lead, .public)
        try await rename("Sprachlabor")
        try await changeMeasure { $0.lead = nil }
        let said = try await town.publicHistory(of: measure).changes.map(fields)
        #expect(said == [["lead"], ["title"], ["title"], ["appeared"]])
        try await show(lead, .withdrawn(on: Day(daysSinceEpoch: 20_000)))
        let later = try await town.publicHistory(of: measure).changes.map(fields)
        #expect(later == [["title"], ["title"], ["appeared"]])
    }

    private func rename(_ title: String) async throws {
        try await changeMeasure { $0.title = title }
    }

    private func changeMeasure(_ change: @escaping @Sendable (inout Measure) -> Void) async throws {
        try await town.perform(
            Command(.office()) { register, draft in
                var measure = try #require(register[ID<Measure>(1)]).record
                change(&measure)
                draft.put(ID(1), measure)
            }
        )
    }

    private func show(_ id: ID<Organization>, _ visibility: Visibility) async throws {
        try await town.perform(
            Command(.office()) { register, draft in
                var organization = try #require(register[id]).record
                organization.visibility = visibility
                draft.put(id, organization)
            }
        )
    }

    /// What a change of a history says: the fields that it names.
    private func fields(_ change: PublicChange) -> [String] {
        change.differences.flatMap { difference in
            switch difference.move {
            case .appeared: ["appeared"]
            case .vanished: ["vanished"]
            case .changed(let fields): fields.map(\.field)
            }
        }
    }
}
