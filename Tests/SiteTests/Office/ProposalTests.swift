import Concept
import Exchange
import HTTPTypes
import Journal
import Register
import TestKit
import Testing
import Vault

/// That what the importers leave open is asked once, and answered by one change or not at all.
@Suite struct ProposalTests {
    private let path = "/einlesen/vorschlaege"

    /// A town with a glued entry in a circle and as a partner, and one body under two names.
    private func office() async throws -> OfficeFixture {
        let office = try await OfficeFixture(example: false)
        try await office.town.perform(
            Command(.office()) { _, draft in
                let circle = draft.add(
                    Organization(title: "Runde", sort: .workingCircle, grain: .circle)
                )
                var glued = Organization(title: "Schulen Kirchen", sort: .school, grain: .group)
                glued.proposedParts = ["Schulen", "Kirchen"]
                let actor = draft.add(glued)
                let one = draft.add(Organization(title: "Caritasverband e. V.", sort: .welfare))
                let other = draft.add(Organization(title: "Caritas-Verband", sort: .welfare))
                draft.add(Membership(circle: circle, member: actor, position: 1))
                draft.add(Membership(circle: circle, member: one, position: 2))
                draft.add(Membership(circle: circle, member: other, position: 3))
                var measure = Measure(title: "Nähkurs")
                measure.lead = other
                measure.partners = [actor, one]
                draft.add(measure)
            }
        )
        return office
    }

    private func answer(_ key: String, _ said: String, _ office: OfficeFixture) async throws
        -> OfficeFixture.Answer
    {
        try await office.post(path, [("vorschlag", key), ("antwort", said)])
    }

    private func title(_ number: Int, _ office: OfficeFixture) -> String? {
        office.town.register[ID<Organization>(number)]?.record.title
    }

    @Test func `what waits is shown with what would become of it`() async throws {
        let office = try await office()
        let page = try await office.get(path)
        #expect(page.text.contains("2 Vorschläge"))
        #expect(page.text.contains("„Schulen Kirchen“ sieht nach mehreren Einrichtungen aus"))
        #expect(page.text.contains("„Caritasverband e. V.“ und „Caritas-Verband“"))
        let desk = try await office.get("/aufgaben")
        #expect(desk.text.contains("href=\"\(path)\""))
    }

    @Test func `an entry that is several is split in one change`() async throws {
        let office = try await office()
        let before = office.town.register.sequence
        let done = try await answer("teilen-2", "ja", office)
        #expect(done.headers[.location] == "\(path)?erledigt=angenommen")
        #expect(office.town.register.sequence == before + 1)
        #expect(title(2, office) == "Schulen" && title(5, office) == "Kirchen")
        let kept = try #require(office.town.register[ID<Organization>(2)]?.record)
        #expect(kept.isCalled("Schulen Kirchen") && kept.proposedParts.isEmpty)
        let members = office.town.register.all(Membership.self).map(\.member.number)
        #expect(members == [2, 3, 4, 5])
        let partners = office.town.register.all(Measure.self).first?.partners.map(\.number)
        #expect(partners == [2, 3, 5])
        #expect(office.intake.proposals.waiting.map(\.key) == ["verbinden-3-4"])
    }

    @Test func `a no holds also for the entry that stays of two`() async throws {
        let office = try await office()
        try await office.town.perform(
            Command(.office()) { register, draft in
                let late = Organization(title: "Caritas Verband", sort: .welfare)
                draft.add(late)
                guard var shown = register[ID<Organization>(4)]?.record else { return }
                shown.visibility = .public
                draft.put(ID(4), shown)
            }
        )
        let waiting = { Set(office.intake.proposals.waiting.map(\.key)) }
        #expect(waiting() == ["teilen-2", "verbinden-4-3", "verbinden-3-5"])
        _ = try await answer("verbinden-3-5", "nein", office)
        _ = try await answer("verbinden-4-3", "ja", office)
        #expect(office.town.register[ID<Organization>(3)] == nil)
        #expect(waiting() == ["teilen-2"])
    }

    @Test func `two that are one are joined, and everything names the one that stays`()
        async throws
    {
        let office = try await office()
        let done = try await answer("verbinden-3-4", "ja", office)
        #expect(done.status == .seeOther)
        #expect(title(4, office) == nil)
        let kept = try #require(office.town.register[ID<Organization>(3)]?.record)
        #expect(kept.isCalled("Caritas-Verband"))
        let measure = try #require(office.town.register.all(Measure.self).first?.record)
        #expect(measure.lead == ID(3) && measure.partners == [ID(2)])
        let members = office.town.register.all(Membership.self).map(\.member.number)
        #expect(members == [2, 3])
    }

    @Test func `accounts of the entry that went act for the one that stays`() async throws {
        let office = try await office()
        _ = try await office.accounts.invite(
            Invitation(
                mail: "lea@bad-beispiel.example",
                name: "Lea",
                roles: [.lead],
                organization: ID(4)
            ),
            by: Author(.administration),
            via: .command
        )
        _ = try await answer("verbinden-3-4", "ja", office)
        #expect(office.accounts.account(mail: "lea@bad-beispiel.example")?.organization == ID(3))
    }

    @Test func `persons of the entry that went are those of the one that stays`() async throws {
        let office = try await office()
        let id = try await office.persons.add(
            PersonEntry.example(organization: ID(4)),
            by: Author(.office),
            via: .command
        )
        _ = try await answer("verbinden-3-4", "ja", office)
        #expect(office.persons.person(id)?.post.organization == ID(3))
    }

    @Test func `a round that asked the entry does not stand in the way`() async throws {
        let office = try await office()
        try await office.town.perform(
            Command(.office()) { _, draft in
                let round = draft.add(
                    StatusRound(
                        title: "Frühjahr",
                        answerBy: Day(daysSinceEpoch: 20_500),
                        letter: "Guten Tag!"
                    )
                )
                draft.add(StatusRequest(round: round, organization: ID(4), measures: []))
            }
        )
        let done = try await answer("verbinden-3-4", "ja", office)
        #expect(done.headers[.location] == "\(path)?erledigt=angenommen")
        let asked = office.town.register.all(StatusRequest.self).map(\.record.organization)
        #expect(asked == [ID(3)])
    }

    @Test func `what is rejected stays as it is and is not asked again`() async throws {
        let office = try await office()
        for key in ["teilen-2", "verbinden-3-4"] {
            let done = try await answer(key, "nein", office)
            #expect(done.headers[.location] == "\(path)?erledigt=abgelehnt")
        }
        #expect(title(2, office) == "Schulen Kirchen" && title(4, office) == "Caritas-Verband")
        #expect(office.intake.proposals.waiting.isEmpty)
        #expect(try await office.get(path).text.contains("Es gibt nichts zu entscheiden."))
    }

    @Test func `an answer to what is settled is refused in words`() async throws {
        let office = try await office()
        _ = try await answer("teilen-2", "ja", office)
        let late = try await answer("teilen-2", "ja", office)
        #expect(late.status == .conflict)
        #expect(late.text.contains("inzwischen jemand beantwortet"))
        let odd = try await answer("verbinden-3-4", "vielleicht", office)
        #expect(odd.status == .unprocessableContent)
    }
}
