import Concept
import HTTPTypes
import Journal
import Register
import Testing

/// That records are written by forms: checked first, merged with what others did, with a reason.
@Suite struct EditingTests {
    private let measure = "/bearbeiten/massnahmen/1"

    private func record(_ office: OfficeFixture) throws -> Measure {
        try #require(office.town.register[ID<Measure>(1)]?.record)
    }

    /// All values of the topic "stand" as they are in the example, with some of them changed.
    private func status(_ changes: [String: String], _ office: OfficeFixture) throws -> [(
        String, String
    )] {
        let record = try record(office)
        var values = [
            "phase": record.status.phase.rawValue, "timing": record.status.timing?.rawValue ?? "",
            "reason.cause": record.status.reason?.cause.rawValue ?? "",
            "reason.sentence": record.status.reason?.sentence ?? "",
            "mergedInto": "", "period.from": german(record.period.from),
            "period.until": german(record.period.until),
            "period.words": record.period.words ?? "", "asOf": german(record.asOf),
            "progress": record.progress ?? "", "nextStep": record.nextStep ?? "",
            "obstacle": record.obstacle ?? "",
        ]
        values.merge(changes) { $1 }
        return values.sorted { $0.key < $1.key }
    }

    private func german(_ day: Day?) -> String {
        guard let (year, month, day) = day?.parts else { return "" }
        return "\(day).\(month).\(year)"
    }

    @Test func `who is not signed in is asked to sign in, and comes back`() async throws {
        let office = try await OfficeFixture()
        let answer = try await office.get(measure, signedIn: false)
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == "/anmelden?weiter=%2Fbearbeiten%2Fmassnahmen%2F1")
    }

    @Test func `a form is looked over before it is saved, and shown afterwards`() async throws {
        let office = try await OfficeFixture()
        let values = try status(["nextStep": "Zwei weitere Kurse"], office)
        let checked = try await office.post(measure + "/stand", values)
        #expect(checked.status == .ok)
        #expect(checked.text.contains("Zwei weitere Kurse"))
        #expect(try record(office).nextStep != "Zwei weitere Kurse")

        let saved = try await office.post(
            measure + "/stand",
            values + [("schritt", "speichern")],
            from: checked
        )
        #expect(saved.status == .seeOther)
        #expect(saved.headers[.location] == measure + "?erledigt=gespeichert")
        #expect(try record(office).nextStep == "Zwei weitere Kurse")
        let versions = try await office.town.versions(of: Reference(.measure, 1))
        #expect(versions.last?.head.attribution.by.person != nil)
        #expect(versions.last?.head.attribution.via == .page)
    }

    @Test func `what is unchanged writes nothing and says so`() async throws {
        let office = try await OfficeFixture()
        let before = office.town.register.sequence
        let answer = try await office.post(measure + "/stand", try status([:], office))
        #expect(answer.headers[.location] == measure + "?erledigt=unveraendert")
        #expect(office.town.register.sequence == before)
    }

    @Test(arguments: ["15.10.2020", "15.10.20", "15. Oktober 2020", "2020-10-15"])
    func `a day may be typed in several ways`(typed: String) async throws {
        let office = try await OfficeFixture()
        let values = try status(["asOf": typed], office)
        let saved = try await office.post(measure + "/stand", values + [("schritt", "speichern")])
        #expect(saved.status == .seeOther)
        #expect(try record(office).asOf == Day(year: 2020, month: 10, day: 15))
        #expect(try await office.get(measure + "/stand").text.contains("value=\"15.10.2020\""))
    }

    @Test func `what cannot be taken is said at its field, and nothing typed is lost`() async throws
    {
        let office = try await OfficeFixture()
        let values = try status(["asOf": "31.2.2024", "nextStep": "Bleibt <b>stehen</b>"], office)
        let answer = try await office.post(measure + "/stand", values)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("<title>Fehler: "))
        #expect(answer.text.contains("href=\"#feld-asOf\""))
        #expect(answer.text.contains("„31.2.2024“ ist kein Tag"))
        #expect(answer.text.contains("value=\"31.2.2024\""))
        #expect(answer.text.contains("Bleibt &lt;b"))
        #expect(!answer.text.contains("<b>stehen"))
    }

    @Test func `a law that says no is said at its field`() async throws {
        let office = try await OfficeFixture()
        let values = try status(
            ["phase": "suspended", "timing": "", "reason.sentence": ""],
            office
        )
        let answer = try await office.post(measure + "/stand", values)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("href=\"#feld-reason-sentence\""))
    }

    @Test func `two people who change different things both have their way`() async throws {
        let office = try await OfficeFixture()
        let page = try await office.get(measure + "/stand")
        let mine = try status(["nextStep": "Meine Wörter"], office)
        try await office.change { $0.obstacle = "Räume fehlen" }
        let checked = try await office.post(measure + "/stand", mine, from: page)
        #expect(checked.text.contains("Beide Änderungen passen zusammen"))
        _ = try await office.post(
            measure + "/stand",
            mine + [("schritt", "speichern")],
            from: page
        )
        #expect(try record(office).nextStep == "Meine Wörter")
        #expect(try record(office).obstacle == "Räume fehlen")
    }

    @Test func `two people who change the same see both side by side`() async throws {
        let office = try await OfficeFixture()
        let page = try await office.get(measure + "/stand")
        let mine = try status(["nextStep": "Meine Wörter"], office)
        try await office.change { $0.nextStep = "Andere Wörter" }
        let answer = try await office.post(
            measure + "/stand",
            mine + [("schritt", "speichern")],
            from: page
        )
        #expect(answer.status == .conflict)
        #expect(answer.text.contains("Jemand war schneller"))
        #expect(answer.text.contains("Andere Wörter"))
        #expect(answer.text.contains("Meine Wörter</textarea>"))
        #expect(try record(office).nextStep == "Andere Wörter")

        let again = try await office.post(
            measure + "/stand",
            mine + [("schritt", "speichern")],
            from: answer
        )
        #expect(again.status == .seeOther)
        #expect(try record(office).nextStep == "Meine Wörter")
    }

    @Test func `what was agreed changes with a reason only, and is called a correction`()
        async throws
    {
        let office = try await OfficeFixture()
        let record = try record(office)
        let values =
            [("title", record.title + " (berichtigt)"), ("description", "Neuer Text")]
            + record.fieldsOfAction.map { ("fieldsOfAction", String($0.number)) }
            + record.objectives.map { ("objectives", String($0.number)) }
        let path = measure + "/wortlaut"
        let page = try await office.get(path)
        let asked = try await office.post(path, values + [("schritt", "speichern")], from: page)
        #expect(asked.status == .unprocessableContent)
        #expect(asked.text.contains("href=\"#feld-begruendung\""))

        let saved = try await office.post(
            path,
            values + [("schritt", "speichern"), ("begruendung", "Schreibfehler")],
            from: page
        )
        #expect(saved.status == .seeOther)
        let last = try await office.town.versions(of: Reference(.measure, 1)).last
        #expect(last?.head.attribution.action == .corrected)
        #expect(last?.head.attribution.reason == "Schreibfehler")
    }

    @Test func `a new measure after a frozen edition needs a reason`() async throws {
        let office = try await OfficeFixture()
        let values = [("title", "Nähwerkstatt"), ("fieldsOfAction", "1"), ("schritt", "speichern")]
        let asked = try await office.post("/bearbeiten/massnahmen/neu", values)
        #expect(asked.status == .unprocessableContent)
        let saved = try await office.post(
            "/bearbeiten/massnahmen/neu",
            values + [("begruendung", "Neuer Bedarf")]
        )
        let number = office.town.register.nextNumber(of: .measure) - 1
        #expect(saved.headers[.location] == "/bearbeiten/massnahmen/\(number)?erledigt=gespeichert")
        #expect(office.town.register[ID<Measure>(number)]?.title == "Nähwerkstatt")
        #expect(office.town.register[ID<Measure>(number)]?.visibility == .internal)
    }
}

extension OfficeFixture {
    /// Somebody else changes the first measure.
    func change(_ work: @escaping @Sendable (inout Measure) -> Void) async throws {
        try await town.perform(
            Command(Attribution(by: Author(.office), via: .command, action: .edited)) {
                register,
                draft in
                guard var measure = register[ID<Measure>(1)]?.record else { return }
                work(&measure)
                draft.put(ID<Measure>(1), measure)
            }
        )
    }
}
