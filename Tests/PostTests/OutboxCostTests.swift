import Concept
import Journal
import Register
import TestKit
import Testing
import Vault

@testable import Post

/// A round costs in proportion to those whom it asks.
@Suite struct OutboxCostTests {
    /// How many rows are read from the round that was sent to the last letter that left.
    private func cost(_ addressees: Int) async throws -> Int {
        let post = try await PostFixture()
        try await post.add(organizations: addressees, measures: addressees)
        var contacts: [ID<Organization>: String] = [:]
        for number in 1...addressees {
            contacts[ID(number)] = try await post.person(
                of: number,
                mail: "kontakt\(number)@verein.example"
            )
        }
        let rows = CountingRows(post.store)
        let answers = try await StatusAnswers(post.town, rows)
        let outbox = try await Outbox(post.town, post.persons, answers, rows)
        try await post.ask(contacts)
        let read = try await rows.read {
            try await outbox.follow()
            try await outbox.deliver(from: PostFixture.site, by: post.mailer)
        }
        #expect(post.mailer.sent.count == addressees)
        return read
    }

    @Test func `four times the addressees are four times the rows`() async throws {
        let few = try await cost(8)
        #expect(try await cost(32) <= 4 * few)
    }
}
