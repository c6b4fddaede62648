import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Journal
@testable import Vault

/// Answers go by themselves, and who gave them with the person who was asked.
@Suite struct ForgottenAnswersTests {
    @Test func `half a year after the end of a round its answers go`() async throws {
        let town = try await RoundFixture()
        _ = try await town.answers.send(
            RoundFixture.request,
            unchanged: [(ID(1), StatusAnswer(.unchanged, status: Status()), 1)],
            by: "Vorstand"
        )
        _ = try await town.answers.attach(
            Data("%PDF-".utf8),
            named: "plan.pdf",
            type: .pdf,
            to: RoundFixture.request,
            on: ID(1)
        )
        let retention = Retention(
            town.town,
            try await Persons(town.town, town.store),
            town.store
        )
        town.clock.advance(hours: 24 * 365)
        #expect(try await retention.run().isEmpty)
        try await town.close()
        #expect(try await retention.run().isEmpty)
        town.clock.advance(hours: 24 * 182)
        #expect(try await retention.run().isEmpty)
        #expect(town.answers[RoundFixture.request, ID(1)] != nil)
        town.clock.advance(hours: 24 * 2)
        let gone = try await retention.run()
        #expect(
            gone == ["attachment", "attachmentBytes", "statusAnswer", "statusAnswerName"]
        )
        try await town.answers.reload()
        #expect(town.answers[RoundFixture.request, ID(1)] == nil)
    }

    @Test func `who answered is erased with the person who was asked, and the answer stays`()
        async throws
    {
        let town = try await RoundFixture()
        let person = String(repeating: "0a", count: 16)
        try await town.town.perform(
            Command(.office()) { register, draft in
                guard var request = register[RoundFixture.request]?.record else { return }
                request.contact = person
                draft.put(RoundFixture.request, request)
            }
        )
        let answer = (measure: ID<Measure>(1), answer: town.changed("Raum gefunden"), seen: 1)
        _ = try await town.answers.send(RoundFixture.request, unchanged: [answer], by: "Eva Kanari")
        #expect(town.answers[RoundFixture.request, ID(1)]?.answeredBy == "Eva Kanari")
        let other = try await town.beside()
        #expect(other[RoundFixture.request, ID(1)]?.answeredBy == "Eva Kanari")
        _ = try await town.store.forget(person: person)
        let later = try await town.beside()
        #expect(later[RoundFixture.request, ID(1)]?.answer.done == "Raum gefunden")
        #expect(later[RoundFixture.request, ID(1)]?.answeredBy == nil)
        try town.store.close()
        let bytes = try Data(contentsOf: town.folder.file("town.sqlite"))
        #expect(bytes.range(of: Data("Kanari".utf8)) == nil)
    }
}
