import Concept
import Foundation
import Journal
import Register
import Services
import TestKit
import Testing

/// One store that cannot be read keeps no other from its turn.
@Suite struct ShelfTests {
    @Test func `a damaged row starves neither the others nor the retention`() async throws {
        let fixture = try await SiteFixture(example: false)
        let due = SiteFixture.now.adding(seconds: -60)
        try await fixture.store.keep(
            ShelfRow(kind: "statusAnswer", key: "1-1", body: Data("kaputt".utf8))
        )
        try await fixture.store.keep(ShelfRow(kind: "alt", key: "1", due: due, body: Data()))
        try await fixture.town.perform(
            Command(Attribution(by: Author(.office), via: .command, action: .announced)) { _, _ in }
        )
        let failed = await fixture.shelves.refresh().filter { $0.failure != nil }.map(\.name)
        #expect(failed == ["answers", "retention"])
        #expect(try await fixture.store.row(kind: "alt", key: "1") == nil)
        // It is tried again in an hour: until then nothing says that it goes on.
        let next = await fixture.shelves.refresh()
        #expect(!next.contains { $0.name == "retention" })
        #expect(next.first { $0.name == "answers" }?.failure != nil)
    }
}
