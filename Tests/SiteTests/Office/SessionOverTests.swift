import Concept
import HTTPTypes
import Journal
import Register
import Services
import TestKit
import Testing
import Vault
import Web

@testable import Office

/// What somebody typed is there again after the session has ended, and nothing of it is done before the
/// form is sent anew.
@Suite struct SessionOverTests {
    private static let typed = "Das war viel Arbeit"

    /// A form of the office with a text in it, where it is found in that town.
    struct Form: Sendable, CustomTestStringConvertible {
        let name: String
        let field: String
        /// What its button sends besides.
        var button = ("schritt", "speichern")
        let path: @Sendable (OfficeFixture) async throws -> String

        var testDescription: String { name }
    }

    static let forms: [Form] = [
        Form(name: "topic", field: "internalNote") { _ in "/bearbeiten/massnahmen/1/notiz" },
        Form(name: "new", field: "title") { _ in "/bearbeiten/zielgruppen/neu" },
        Form(name: "ending", field: FormName.reason) { _ in "/bearbeiten/massnahmen/1/entfernen" },
        Form(name: "undoing", field: FormName.reason, path: undoing),
        Form(name: "redacting", field: Redacting.passage) { _ in
            "/bearbeiten/massnahmen/1/schwaerzen"
        },
        Form(name: "answer", field: "antwort", button: ("schritt", "antworten"), path: notice),
        Form(name: "note", field: "notiz", button: ("schritt", "notieren"), path: notice),
        Form(name: "person", field: PersonInput.function) { _ in "/personen/neu" },
        Form(name: "invitation", field: "name") { _ in "/konten/einladen" },
        Form(name: "round", field: "name", path: prepared),
        Form(name: "take back", field: FormName.reason) { office in
            try await takenOver(office) + "/zuruecknehmen"
        },
    ]

    private static func undoing(_ office: OfficeFixture) async throws -> String {
        try await office.change { $0.title = "Anders" }
        return "/bearbeiten/massnahmen/1/verlauf/\(office.town.register.sequence)"
    }

    private static func prepared(_ office: OfficeFixture) async throws -> String {
        try await office.town.perform(
            Command(.office()) { _, draft in
                draft.add(
                    StatusRound(
                        title: "Frühjahr",
                        answerBy: Berlin.day(of: SiteFixture.now).adding(days: 20),
                        letter: "Wie steht es?"
                    )
                )
            }
        )
        return "/abfragen/1/angaben"
    }

    private static func notice(_ office: OfficeFixture) async throws -> String {
        let entry = NoticeEntry(
            subject: .other,
            text: "Die Seite ist schwer zu lesen.",
            contact: nil,
            page: "/massnahmen/1",
            language: "de"
        )
        return "/hinweise/\(try await office.notices.receive(entry).key)"
    }

    /// A list that changes what was agreed, taken over.
    private static func takenOver(_ office: OfficeFixture) async throws -> String {
        let title = try #require(office.town.register[ID<Measure>(1)]?.record.title)
        let path = try await office.waiting("M-Nr.;Maßnahme;Beschreibung\nM1;\(title);Anders\n")
        let done = try await office.post(path, [("schritt", "speichern")])
        return try #require(done.headers[.location])
            .split(separator: "?").first.map(String.init) ?? ""
    }

    @Test(arguments: forms)
    func `what was typed is shown again and not done`(_ form: Form) async throws {
        let office = try await OfficeFixture(as: [.office, .administration])
        let path = try await form.path(office)
        let before = try State(office)
        let sent = [(form.field, Self.typed), form.button]

        let again = try await office.post(path, sent, token: "von gestern")
        #expect(again.status == .ok)
        #expect(again.text.contains(Self.typed))
        #expect(try State(office) == before)

        let page = try await office.get(path)
        try await office.accounts.signOut(office.session)
        let over = try await office.post(path, sent, from: page)
        #expect(over.status == .forbidden)
        #expect(over.text.contains("name=\"\(form.field)\" value=\"\(Self.typed)\""))
        #expect(over.hidden("formular") == nil)
        #expect(try State(office) == before)
    }

    @Test func `chosen roles and columns are shown again`() async throws {
        let office = try await OfficeFixture(as: [.office, .administration])
        let account = try #require(office.accounts.all.first?.id)
        let list = try await office.waiting("Nr;Titel;Stand\n7;Nähkurs;läuft\n")
        let before = try State(office)
        let roles = [("tat", "rollen"), ("rolle", "steering")]
        let shown = try await office.post("/konten/\(account)", roles, token: "von gestern")
        #expect(shown.text.contains("value=\"steering\" checked"))
        let columns = [("spalte-0", "nothing"), ("schritt", "speichern")]
        let mapped = try await office.post(list, columns, token: "von gestern")
        #expect(mapped.text.contains("value=\"nothing\" selected"))
        #expect(try await office.get(list).text.contains("Nähkurs"))
        #expect(try State(office) == before)
    }

    @Test func `passwords are never kept on a page`() async throws {
        let office = try await OfficeFixture()
        let page = try await office.get("/konto/passwort")
        try await office.accounts.signOut(office.session)
        let over = try await office.post(
            "/konto/passwort",
            [("passwort", "geheim-kanari"), ("neu", "geheim-kanari")],
            from: page
        )
        #expect(over.status == .seeOther)
        #expect(!over.text.contains("kanari"))
    }

    /// All that a form of the office could have changed.
    private struct State: Equatable {
        let sequence: Int
        let accounts: [Account]
        let persons: [Person]
        let notices: [Notice]

        init(_ office: OfficeFixture) throws {
            sequence = office.town.register.sequence
            accounts = office.accounts.all
            persons = office.persons.all
            notices = office.notices.all
        }
    }
}
