import Foundation
import Journal
import Register
import TestKit
import Testing

@testable import Site

/// One store that cannot be read keeps no other from its turn.
@Suite struct BesideTests {
    @Test func `a damaged row starves neither the others nor the retention`() async throws {
        let fixture = try await SiteFixture(example: false)
        let due = SiteFixture.now.adding(seconds: -60)
        try await fixture.store.keep(
            BesideRow(kind: "statusAnswer", key: "1-1", body: Data("kaputt".utf8))
        )
        try await fixture.store.keep(BesideRow(kind: "alt", key: "1", due: due, body: Data()))
        try await fixture.town.perform(
            Wish(Told(by: Author(.office), via: .command, action: .announced)) { _, _ in }
        )
        let failures = await fixture.beside.tend()
        #expect(failures.map(\.name) == ["answers", "retention"])
        #expect(try await fixture.store.row(kind: "alt", key: "1") == nil)
    }
}
