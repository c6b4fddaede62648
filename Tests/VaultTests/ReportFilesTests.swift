import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Journal
@testable import Vault

/// The bytes of published files stay as long as a report names them, and a while after.
@Suite struct ReportFilesTests {
    private static let day = 24 * 60 * 60

    @Test func `a file that no report names goes after a month, one that is named stays`()
        async throws
    {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore.create(folder.file("town.sqlite"))
        let clock = TestClock()
        let town = try await Town.found("teststadt", in: store, clock.world())
        let files = ReportFiles(store)
        let retention = Retention(town, try await Persons(town, store), store)
        let bytes = Data("Auswertung".utf8)
        let digest = try await files.keep(bytes, at: clock.now)
        let lost = try await files.keep(Data("Verlassen".utf8), at: clock.now)

        let id = ID<StatusUpdate>(1)
        try await town.perform(
            Command(.office()) { _, draft in
                let measure = draft.add(Measure(title: "Sprachcafé"))
                var report = StatusUpdate(
                    measure: measure,
                    day: Day(daysSinceEpoch: 20_000),
                    status: Status(.underway)
                )
                report.files = [
                    ReportFile(digest: digest, type: .pdf, size: bytes.count, title: "Auswertung")
                ]
                draft.add(report)
            }
        )
        try await retention.run()
        clock.advance(seconds: 31 * Self.day)
        try await retention.run()
        #expect(try await files.bytes(of: digest) == bytes)
        #expect(try await files.bytes(of: lost) == nil)

        // Withdrawn, and taken back within the month.
        func write(_ names: [ReportFile]) async throws {
            try await town.perform(
                Command(.office()) { register, draft in
                    guard var report = register[id]?.record else { return }
                    report.files = names
                    draft.put(id, report)
                }
            )
        }
        let named = try #require(town.register[id]?.files)
        try await write([])
        try await retention.run()
        clock.advance(seconds: 29 * Self.day)
        try await write(named)
        try await retention.run()
        clock.advance(seconds: 31 * Self.day)
        try await retention.run()
        #expect(try await files.bytes(of: digest) == bytes)

        try await write([])
        try await retention.run()
        clock.advance(seconds: 30 * Self.day)
        try await retention.run()
        #expect(try await files.bytes(of: digest) == nil)
    }
}
