import Concept
import HTTPTypes
import Journal
import Register
import TestKit
import Testing
import Vault

/// Two people work on a round that nobody has sent yet.
@Suite struct RoundEditingTests {
    private static let text = "/abfragen/1/angaben"
    private static let addressees = "/abfragen/1/gefragt"

    /// A round that asks organization 1 about the first of three measures that it leads.
    private func office() async throws -> (OfficeFixture, measures: [ID<Measure>]) {
        let office = try await OfficeFixture()
        try await office.town.perform(
            Command(.office()) { _, draft in
                let measures = ["Nähkurs", "Lesekreis", "Chor"].map { title in
                    var measure = Measure(title: title)
                    measure.lead = ID(1)
                    return draft.add(measure)
                }
                let id = draft.add(
                    StatusRound(
                        title: "Frühjahr",
                        answerBy: Berlin.day(of: SiteFixture.now).adding(days: 20),
                        letter: "Wie steht es um Ihre Maßnahmen?"
                    )
                )
                draft.add(
                    StatusRequest(
                        round: id,
                        organization: ID(1),
                        measures: Array(measures.prefix(1))
                    )
                )
            }
        )
        let led = office.town.register.askable.filter { $0.lead == ID(1) }.map(\.id)
        return (office, led)
    }

    private func round(_ office: OfficeFixture) throws -> StatusRound {
        try #require(office.town.register[ID<StatusRound>(1)]?.record)
    }

    private func typed(_ title: String, _ letter: String) -> [(String, String)] {
        let day = Berlin.day(of: SiteFixture.now).adding(days: 20)
        return [("name", title), ("bis", day.description), ("text", letter)]
    }

    private func send(_ office: OfficeFixture) async throws {
        try await office.town.perform(
            Command(.office()) { register, draft in
                guard var round = register[ID<StatusRound>(1)]?.record else { return }
                round.sentOn = Berlin.day(of: SiteFixture.now)
                draft.put(ID(1), round)
            }
        )
    }

    @Test func `what others changed in another field stays`() async throws {
        let (office, _) = try await office()
        let (mine, theirs) = (try await office.get(Self.text), try await office.get(Self.text))
        let old = try round(office)
        let first = try await office.post(Self.text, typed("Sommer", old.letter), from: theirs)
        #expect(first.status == .seeOther)
        let second = try await office.post(
            Self.text,
            typed(old.title, "Was gibt es Neues?"),
            from: mine
        )
        #expect(second.status == .seeOther)
        #expect(try round(office).title == "Sommer")
        #expect(try round(office).letter == "Was gibt es Neues?")
    }

    @Test func `what both changed is shown, and nothing typed is lost`() async throws {
        let (office, _) = try await office()
        let (mine, theirs) = (try await office.get(Self.text), try await office.get(Self.text))
        let letter = try round(office).letter
        _ = try await office.post(Self.text, typed("Sommer", letter), from: theirs)
        let refused = try await office.post(Self.text, typed("Herbst", letter), from: mine)
        #expect(refused.status == .conflict)
        #expect(refused.text.contains("Sommer") && refused.text.contains("value=\"Herbst\""))
        #expect(try round(office).title == "Sommer")
        let again = try await office.post(Self.text, typed("Herbst", letter), from: refused)
        #expect(again.status == .seeOther)
        #expect(try round(office).title == "Herbst")
    }

    @Test func `who insists on one word keeps the others that somebody else changed`() async throws
    {
        let (office, _) = try await office()
        let (mine, theirs) = (try await office.get(Self.text), try await office.get(Self.text))
        let letter = try round(office).letter
        _ = try await office.post(Self.text, typed("Sommer", "Was gibt es Neues?"), from: theirs)
        let refused = try await office.post(Self.text, typed("Herbst", letter), from: mine)
        #expect(refused.status == .conflict)
        #expect(refused.text.contains("Was gibt es Neues?"))
        let again = try await office.post(
            Self.text,
            typed("Herbst", "Was gibt es Neues?"),
            from: refused
        )
        #expect(again.status == .seeOther)
        #expect(try round(office).title == "Herbst")
        #expect(try round(office).letter == "Was gibt es Neues?")
    }

    @Test func `a form with a fault goes on from what it was made of`() async throws {
        let (office, _) = try await office()
        let (mine, theirs) = (try await office.get(Self.text), try await office.get(Self.text))
        let old = try round(office)
        _ = try await office.post(Self.text, typed("Sommer", old.letter), from: theirs)
        let faulty = try await office.post(Self.text, typed(old.title, ""), from: mine)
        #expect(faulty.status == .unprocessableContent)
        let saved = try await office.post(Self.text, typed(old.title, "Neu"), from: faulty)
        #expect(saved.status == .seeOther)
        #expect(try round(office).title == "Sommer" && round(office).letter == "Neu")
    }

    @Test func `what was changed after the look at it is not sent`() async throws {
        let (office, _) = try await office()
        let sending = "/abfragen/1/verschicken"
        let seen = try await office.get(sending)
        let theirs = try await office.get(Self.text)
        _ = try await office.post(Self.text, typed("Sommer", "Ein anderer Text"), from: theirs)
        let press = [("schritt", "speichern")]
        let refused = try await office.post(sending, press, from: seen)
        #expect(refused.status == .conflict)
        #expect(try round(office).sentOn == nil)
        let again = try await office.post(sending, press, from: refused)
        #expect(again.status == .seeOther)
        #expect(try round(office).sentOn != nil)
    }

    @Test func `two who untick the last of each other leave somebody to ask`() async throws {
        let (office, measures) = try await office()
        let both = measures.prefix(2).map { ("m-1", String($0.number)) }
        let first = try await office.get(Self.addressees)
        _ = try await office.post(Self.addressees, both, from: first)
        let (mine, theirs) = (
            try await office.get(Self.addressees), try await office.get(Self.addressees)
        )
        _ = try await office.post(Self.addressees, [both[0]], from: theirs)
        let refused = try await office.post(Self.addressees, [both[1]], from: mine)
        #expect(refused.status == .conflict)
        let asked = { office.town.register.requests(of: ID(1)).map(\.record.measures) }
        #expect(asked() == [[measures[0]]])
        // The page shows what stands there, so that the next press does what it shows.
        let again = try await office.post(Self.addressees, [both[1]], from: refused)
        #expect(again.status == .seeOther)
        #expect(asked() == [[measures[1]]])
        let none = try await office.post(Self.addressees, [], from: mine)
        #expect(none.status == .unprocessableContent)
    }

    @Test(arguments: [text, addressees])
    func `what was sent meanwhile stays, and the page says so`(path: String) async throws {
        let (office, measures) = try await office()
        let page = try await office.get(path)
        try await send(office)
        let before = office.town.register.sequence
        let values =
            path == Self.text
            ? typed("Herbst", "Zu spät getippt")
            : measures.map { ("m-1", String($0.number)) }
        let refused = try await office.post(path, values, from: page)
        #expect(refused.status == .conflict)
        #expect(refused.text.contains("Ihre Änderung ist nicht gespeichert"))
        if path == Self.text { #expect(refused.text.contains("Zu spät getippt")) }
        #expect(office.town.register.sequence == before)
        #expect(try round(office).sentOn != nil)
    }

    @Test func `ticks of two people come together`() async throws {
        let (office, measures) = try await office()
        try #require(measures.count >= 3)
        let (mine, theirs) = (
            try await office.get(Self.addressees), try await office.get(Self.addressees)
        )
        for (page, added) in [(theirs, measures[1]), (mine, measures[2])] {
            #expect(page.hidden("vorher-1") == String(measures[0].number))
            let ticked = [measures[0], added].map { ("m-1", String($0.number)) }
            let saved = try await office.post(
                Self.addressees,
                ticked,
                from: page
            )
            #expect(saved.status == .seeOther)
        }
        let requests = office.town.register.requests(of: ID(1))
        #expect(requests.first { $0.organization == ID(1) }?.measures == Array(measures.prefix(3)))
    }

    @Test func `to whom the mail goes is not overwritten in silence`() async throws {
        let (office, measures) = try await office()
        var persons: [String] = []
        for function in ["Leitung", "Büro"] {
            var entry = PersonEntry.example()
            entry.post.function = function
            persons.append(try await office.add(entry))
        }
        let (mine, theirs) = (
            try await office.get(Self.addressees), try await office.get(Self.addressees)
        )
        func values(_ contact: String) -> [(String, String)] {
            [("m-1", String(measures[0].number)), ("kontakt-1", contact)]
        }
        _ = try await office.post(Self.addressees, values(persons[0]), from: theirs)
        let refused = try await office.post(Self.addressees, values(persons[1]), from: mine)
        #expect(refused.status == .conflict)
        #expect(refused.text.contains("id=\"feld-kontakt-1-fehler\""))
        #expect(office.town.register.requests(of: ID(1)).first?.contact == persons[0])
        let again = try await office.post(
            Self.addressees,
            values(persons[1]),
            from: refused
        )
        #expect(again.status == .seeOther)
        #expect(office.town.register.requests(of: ID(1)).first?.contact == persons[1])
    }
}
