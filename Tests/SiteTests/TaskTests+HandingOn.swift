import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import Services
import Testing
import Vault

/// Handing a measure on to a colleague.
extension TaskTests {
    @Test func `a measure handed on has a page of its own`() async throws {
        let (office, path) = try await fixture()
        let empty = try await send(office, "\(path)/1/weitergeben", [("name", "")])
        #expect(empty.status == .unprocessableContent)
        let made = try await send(
            office,
            "\(path)/1/weitergeben",
            [("name", "Eva Kanari"), ("mail", "eva@bad-beispiel.example")]
        )
        #expect(made.status == .ok)
        let link = try #require(made.text.firstMatch(of: /<code>[^<]*(\/antwort\/[0-9a-f]{64})/))
        let page = try await office.get(String(link.output.1), signedIn: false)
        #expect(page.text.contains("M1 ") && !page.text.contains("M2 "))
        let mine = try await office.get(path, signedIn: false)
        #expect(!mine.text.contains("M1 ") && mine.text.contains("M2 "))
        // The name stands in the vault, not in the log.
        let request = try #require(office.town.register[ID<StatusRequest>(3)])
        let person = try #require(request.contact)
        #expect(office.persons.person(person)?.reach?.name?.text == "Eva Kanari")
    }

    @Test func `what was answered and waits is not handed on`() async throws {
        let (office, path) = try await fixture()
        _ = try await send(office, path, [("schritt", "alle"), ("antwortet", "Vorstand")])
        #expect(try await !office.get("\(path)/1", signedIn: false).text.contains("weitergeben"))
        let refused = try await send(office, "\(path)/1/weitergeben", [("name", "Eva Kanari")])
        #expect(refused.status == .conflict && refused.text.contains("schon geantwortet"))
        #expect(office.town.register[Self.request]?.measures.count == 3)
    }

    @Test func `an answer that was changed again after a report still waits`() async throws {
        let (office, path) = try await fixture()
        let answers = office.site.shelves.answers
        _ = try await send(office, path, [("schritt", "alle"), ("antwortet", "Vorstand")])
        try await office.town.perform(
            Command(Attribution(by: Author(.office), via: .page, action: .reportedStatus)) {
                register,
                draft in
                guard let measure = register[ID<Measure>(1)]?.record else { return }
                var report = StatusUpdate(
                    measure: ID(1),
                    day: Berlin.day(of: SiteFixture.now),
                    status: measure.status
                )
                report.round = ID(1)
                draft.add(report)
            }
        )
        func waits() -> Bool {
            answers.answers(to: Self.request).first { $0.measure == ID(1) }?
                .waits(in: office.town.register) ?? false
        }
        #expect(!waits(), "it was taken over")
        let change = { (text: String) in
            let answer = try #require(answers[Self.request, ID(1)])
            try await answers.begin(
                answer.answer,
                to: Self.request,
                on: ID(1),
                seen: answer.seen,
                from: answer.revision
            )
        }
        try await change("neu")
        #expect(!waits(), "only begun since")
        _ = try await answers.send(Self.request, unchanged: [], by: nil)
        try await change("noch einmal")
        #expect(waits(), "it was sent once more after the report")
    }

    @Test func `handing on has an end, each day and from one to the next`() async throws {
        let (office, path) = try await fixture()
        let today = Berlin.day(of: SiteFixture.now)
        try await office.town.perform(
            Command(Attribution(by: Author(.office), via: .page, action: .edited)) { _, draft in
                for _ in 0..<HandingOn.mostOnADay {
                    var request = StatusRequest(round: ID(1), organization: ID(1), measures: [])
                    request.handedOnBy = Self.request
                    request.askedOn = today
                    draft.add(request)
                }
            }
        )
        let before = office.persons.all.count
        let refused = try await send(office, "\(path)/1/weitergeben", [("name", "Eva Kanari")])
        #expect(refused.status == .tooManyRequests)
        #expect(refused.text.contains("mehr geht an einem Tag nicht"))
        #expect(refused.text.contains("Eva Kanari") && office.persons.all.count == before)
        #expect(office.town.register[Self.request]?.measures.count == 3)
    }
}
