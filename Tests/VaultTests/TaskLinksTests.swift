import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Journal
@testable import Vault

/// Links name a task and a subject; those that were sent before name a request.
@Suite struct TaskLinksTests {
    /// A link as older versions wrote it.
    private func keepOld(_ body: String, _ token: String, in town: RoundFixture) async throws {
        try await town.store.keep(
            ShelfRow(
                kind: "taskLink",
                key: try #require(Token.digest(of: token)),
                due: town.clock.now.adding(seconds: 60),
                body: Data(body.utf8)
            )
        )
    }

    @Test(arguments: ["", #","isByHand":true"#, #","isByHand":false"#])
    func `a link that was sent before opens its request`(more: String) async throws {
        let town = try await RoundFixture()
        let token = String(repeating: "0a", count: 32)
        let made = town.clock.now.milliseconds
        try await keepOld(#"{"madeAt":\#(made),"request":1\#(more)}"#, token, in: town)
        let answers = try await town.beside()
        #expect(answers.standing(of: token) == .open(RoundFixture.request))
        #expect(answers.hasLinkByHand(to: RoundFixture.request) == !more.contains("false"))
        try await answers.revokeLinks(to: RoundFixture.request)
        #expect(answers.standing(of: token) == .unknown)
    }

    @Test func `a link is read as it was written`() throws {
        for byHand in [true, false] {
            let link = TaskLink(
                TaskName(rawValue: "confirming"),
                Reference(.measure, 17),
                madeAt: Instant(milliseconds: 1_736_766_000_000),
                isByHand: byHand
            )
            let row = ShelfRow(kind: TaskLink.kind, key: "a", body: try ShelfRow.body(link))
            #expect(try row.read(TaskLink.self) == link)
        }
    }

    @Test func `ending the links of one task leaves those of another`() async throws {
        let town = try await RoundFixture()
        let (links, subject) = (town.answers.links, RoundFixture.request.reference)
        let other = TaskName(rawValue: "confirming")
        let one = try await links.make(for: other, subject, of: nil, byHand: true)
        let query = try await town.answers.makeLink(to: RoundFixture.request)
        #expect(town.answers.standing(of: one) == .unknown)
        try await town.answers.revokeLinks(to: RoundFixture.request)
        #expect(links[query] == nil)
        #expect(links[one]?.task == other && links[one]?.subject == subject)
        try await links.end(other, subject)
        #expect(links[one] == nil)
    }

    @Test func `no link opens a request whose round takes answers for longer`() {
        #expect(StatusRound.mostDays <= TaskLink.daysAlive)
    }
}
