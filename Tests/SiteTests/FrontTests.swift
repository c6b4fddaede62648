import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import TestKit
import Testing

/// What is kept is answered as what was made.
@Suite struct FrontTests {
    @Test func `the second answer is the first one, whatever is asked`() async throws {
        let office = try await OfficeFixture()
        for path in ["/", "/massnahmen", "/massnahmen/1", "/en/netzwerk", "/massnahmen?feld=1"] {
            let first = try await office.get(path, signedIn: false)
            let second = try await office.get(path, signedIn: false)
            #expect(first.status == .ok && second.status == .ok)
            #expect(first.text == second.text && first.headers == second.headers, "\(path)")
            let tag = try #require(first.headers[.eTag])
            let known = try await office.ask(path, .get, [.ifNoneMatch: tag], nil)
            #expect(known.status == .notModified && known.text.isEmpty)
            let head = try await office.ask(path, .head, [:], nil)
            #expect(head.status == .ok && head.text.isEmpty && head.headers == first.headers)
            let posted = try await office.ask(path, .post, [:], nil)
            #expect(posted.status == .methodNotAllowed)
        }
    }

    @Test func `what was kept is not shown once the town closes its pages`() async throws {
        let office = try await OfficeFixture()
        for _ in 0..<2 { #expect(try await office.get("/", signedIn: false).status == .ok) }
        try await office.site.setTown { $0.isOpen = false }
        #expect(try await office.get("/", signedIn: false).status == .forbidden)
        // Who is signed in sees them, and nobody else does afterwards.
        #expect(try await office.get("/").status == .ok)
        #expect(try await office.get("/", signedIn: false).status == .forbidden)
    }
}
