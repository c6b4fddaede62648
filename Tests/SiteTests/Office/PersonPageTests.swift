import Addresses
import Concept
import Foundation
import HTTPTypes
import Journal
import Office
import Register
import TestKit
import Testing
import Vault

@testable import Host

/// Persons in the office's pages: entered, shown, taken back, erased.
@Suite struct PersonPageTests {
    private static let typed: [(String, String)] = [
        ("aufgabe", "Ansprechperson für Kurse"), ("fuer", "1"), ("name", PersonEntry.name),
        ("name-sichtbar", "public"), ("mail", PersonEntry.mail), ("mail-sichtbar", "network"),
        ("telefon", PersonEntry.telephone), ("telefon-sichtbar", "office"),
    ]
    private static let consent: [(String, String)] = [
        ("einwilligung", "ja"), ("einwilligung-tag", "3.2.2025"),
        ("einwilligung-form", "written"), ("einwilligung-text", "Ich bin einverstanden."),
    ]

    @Test func `a person is entered, looked over and saved`() async throws {
        let office = try await OfficeFixture()
        let form = try await office.get("/personen/neu")
        #expect(form.text.contains("Hinweis zum Datenschutz"))
        #expect(form.text.contains("Art. 6 Abs. 1 Buchst. a DSGVO"))
        let checked = try await office.post("/personen/neu", Self.typed + Self.consent)
        #expect(checked.status == .ok && office.persons.all.isEmpty)
        #expect(checked.text.contains("Eva Kanari <span class=\"soft\">(öffentlich)</span>"))
        let save = [("schritt", "speichern")]
        let done = try await office.post("/personen/neu", Self.typed + Self.consent + save)
        #expect(done.status == .seeOther)
        let person = try #require(office.persons.all.first)
        #expect(done.headers[.location]?.contains(person.id) == true)
        #expect(person.consent?.givenOn == Day(iso: "2025-02-03"))
        #expect(person.consent?.recordedBy == office.accounts.all.first?.id)
        let page = try await office.get("/personen/\(person.id)")
        #expect(page.text.contains("Eingewilligt am 3. Februar 2025, schriftlich."))
        #expect(page.text.contains("Ich bin einverstanden.") && page.text.contains("Ada"))
    }

    @Test func `without a consent nothing leaves the office, and nothing typed is lost`()
        async throws
    {
        let office = try await OfficeFixture()
        let answer = try await office.post("/personen/neu", Self.typed)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("<title>Fehler: "))
        #expect(answer.text.contains("href=\"#feld-einwilligung\""))
        #expect(answer.text.contains("value=\"eva@kanari.example\""))
        #expect(answer.text.contains("<option value=\"public\" selected>"))
        let odd =
            Self.typed + [
                ("bis", "31.2.2025"), ("einwilligung", "ja"), ("einwilligung-tag", "gestern"),
            ]
        let faulty = try await office.post("/personen/neu", odd)
        #expect(faulty.status == .unprocessableContent)
        for field in ["bis", "einwilligung-tag", "einwilligung-form"] {
            #expect(faulty.text.contains("href=\"#feld-\(field)\""), "\(field)")
        }
        #expect(faulty.text.contains("value=\"gestern\""))
        #expect(office.persons.all.isEmpty)
    }

    @Test func `every problem says what to do, at its field`() async throws {
        let office = try await OfficeFixture()
        for (name, value, says) in [
            ("aufgabe", " ", "Geben Sie die Aufgabe an"),
            ("mail", "eva(at)kanari", "ist keine E-Mail-Adresse"),
            ("telefon", "abends", "ist keine Telefonnummer"),
            ("fuer", "999", "Diese Organisation gibt es nicht"),
            ("name", "Eva\u{202E}Kanari", "unsichtbare Zeichen"),
            ("name", String(repeating: "a", count: 201), "höchstens 200 Zeichen"),
            ("einwilligung-text", "", "Geben Sie den Wortlaut an"),
            ("einwilligung-tag", "1.1.2030", "liegt in der Zukunft"),
        ] {
            let values = (Self.typed + Self.consent).filter { $0.0 != name } + [(name, value)]
            let answer = try await office.post("/personen/neu", values)
            #expect(answer.status == .unprocessableContent, "\(name)")
            #expect(answer.text.contains(says), "\(says)")
            #expect(answer.text.contains("href=\"#feld-\(name)\""), "\(name)")
        }
        let nobody = Self.typed.filter { !["name", "mail", "telefon"].contains($0.0) }
        let empty = try await office.post("/personen/neu", nobody)
        #expect(empty.text.contains("Geben Sie Name, E-Mail-Adresse oder Telefon an"))
    }

    @Test func `who was slower is told, and what was typed stays`() async throws {
        let office = try await OfficeFixture()
        let id = try await office.add(.example())
        let path = "/personen/\(id)/aendern"
        let form = try await office.get(path)
        let other = [("schritt", "speichern"), ("aufgabe", "Leitung"), ("telefon", "0781 1")]
        #expect(try await office.post(path, other, from: form).status == .seeOther)
        let late = [("schritt", "speichern"), ("aufgabe", "Vorstand"), ("telefon", "0781 2")]
        let conflict = try await office.post(path, late, from: form)
        #expect(conflict.status == .conflict)
        #expect(conflict.text.contains("Jemand hat diese Angaben geändert"))
        #expect(conflict.text.contains("value=\"Vorstand\""))
        #expect(office.persons.person(id)?.post.function == "Leitung")
        #expect(try await office.post(path, late, from: conflict).status == .seeOther)
        #expect(office.persons.person(id)?.post.function == "Vorstand")
    }

    @Test func `a consent is taken back with one button, and looking changes nothing`()
        async throws
    {
        let office = try await OfficeFixture()
        let id = try await office.add(.example(name: .public))
        let path = "/personen/\(id)/widerruf"
        _ = try await office.get(path)
        #expect(office.persons.person(id)?.consent != nil)
        let done = try await office.post(path, [("schritt", "speichern")])
        #expect(done.status == .seeOther && office.persons.person(id)?.consent == nil)
        let page = try await office.get("/personen/\(id)")
        #expect(page.text.contains("auf Wunsch entfernt"))
        #expect(page.text.contains("nur Integrationsbüro") && !page.text.contains("öffentlich)"))
    }

    @Test func `who is erased is gone, and the page says so and not whom`() async throws {
        let office = try await OfficeFixture()
        let id = try await office.add(.example(name: .public))
        let path = "/personen/\(id)/loeschen"
        #expect(try await office.get(path).text.contains("Namen, die auf beschlossenen Vorlagen"))
        let done = try await office.post(path, [("schritt", "speichern")])
        #expect(done.status == .seeOther && office.persons.all.isEmpty)
        for page in ["", "/aendern", "/loeschen", "/auskunft"] {
            let gone = try await office.get("/personen/\(id)\(page)")
            #expect(gone.status == .gone && gone.text.contains("Auf Wunsch entfernt"))
            #expect(!gone.text.contains("Kanari"))
        }
        let unknown = String(repeating: "0", count: 32)
        #expect(try await office.get("/personen/\(unknown)").status == .notFound)
        #expect(try await Verification.run(office.site.store).changes > 0)
    }

    @Test func `who has an account is erased with it, and the history keeps no name`()
        async throws
    {
        let office = try await OfficeFixture(as: [.office, .administration])
        let link = try await office.accounts.invite(
            Invitation(mail: "eva@kanari.example", name: "Eva Kanari", roles: [.office]),
            by: Author(.administration),
            via: .page
        )
        #expect(!link.isEmpty)
        let account = try #require(office.accounts.account(mail: "eva@kanari.example"))
        let id = try await office.add(.example(), account: account.id)
        try await office.town.perform(
            Command(
                Attribution(by: Author(.office, person: id), via: .page, action: .edited)
            ) { register, draft in
                guard var measure = register[ID<Measure>(1)]?.record else { return }
                measure.nextStep = "Ein Abend im Mai"
                draft.put(ID(1), measure)
            }
        )
        let history = "/bearbeiten/massnahmen/1/verlauf"
        #expect(try await office.get(history).text.contains("Eva Kanari"))
        let own = try await office.get("/personen/\(id)/auskunft")
        #expect(own.text.contains("Ein Abend im Mai") == false)
        #expect(own.text.contains("Änderungen, die die Person gemacht hat"))
        let done = try await office.post("/personen/\(id)/loeschen", [("schritt", "speichern")])
        #expect(done.status == .seeOther)
        #expect(office.accounts.account(id) == nil && office.persons.person(id) == nil)
        let after = try await office.get(history).text
        #expect(!after.contains("Kanari") && after.contains("auf Wunsch entfernt"))
    }

    @Test func `what is held names no internal record and no reason of an internal change`()
        async throws
    {
        let office = try await OfficeFixture()
        let id = try #require(office.accounts.all.first?.id)
        let attribution = Attribution(
            by: Author(.office, person: id),
            via: .page,
            action: .edited,
            reason: "Grund-Kanari"
        )
        try await office.town.perform(
            Command(attribution) { register, draft in
                draft.add(FieldOfAction(position: 90, title: "Feld-Kanari"))
                guard var measure = register[ID<Measure>(1)]?.record else { return }
                measure.nextStep = "Ein Abend im Mai"
                draft.put(ID<Measure>(1), measure)
            }
        )
        for name in ["auskunft", "auskunft.json"] {
            let held = try await office.get("/personen/\(id)/\(name)").text
            #expect(!held.contains("Kanari"), "\(name)")
            #expect(held.contains("Handlungsfeld") && held.contains("M1 "), "\(name)")
        }
        let open = Attribution(
            by: Author(.office, person: id),
            via: .page,
            action: .edited,
            reason: "Öffentlicher Grund"
        )
        try await office.town.perform(
            Command(open) { register, draft in
                guard var measure = register[ID<Measure>(1)]?.record else { return }
                measure.nextStep = "Ein Abend im Juni"
                draft.put(ID<Measure>(1), measure)
            }
        )
        let held = try await office.get("/personen/\(id)/auskunft").text
        #expect(held.contains("Öffentlicher Grund"))
    }

    @Test func `what is held goes out as a page and as a file`() async throws {
        let office = try await OfficeFixture()
        let id = try await office.add(.example(name: .public))
        try await office.site.store.keep(
            ShelfRow(
                kind: "paperAuthors",
                key: "168/20",
                body: Data("{\"names\":[\"Eva Kanari\"]}".utf8)
            )
        )
        let page = try await office.get("/personen/\(id)/auskunft").text
        for part in [
            "Eva Kanari (öffentlich)", "0781 82-4711 (nur Integrationsbüro)", "Einverstanden.",
            "168/20", "Speicherdauer",
        ] { #expect(page.contains(part), "\(part)") }
        let file = try await office.get("/personen/\(id)/auskunft.json")
        #expect(file.headers[.contentType] == "application/json; charset=utf-8")
        #expect(file.headers[.cacheControl] == "no-store")
        struct Held: Decodable {
            struct Part: Decodable { let heading: String }
            let sections: [Part]
        }
        let held = try JSONDecoder().decode(Held.self, from: Data(file.text.utf8))
        #expect(
            held.sections.map(\.heading)
                == ["Ansprechpersonen", "Einwilligung", "Genannt auf Vorlagen"]
        )
    }

    @Test func `the number of a person stands in no line of the server's log`() {
        let id = "0123456789abcdef0123456789abcdef"
        #expect(Location("/personen/\(id)/auskunft").logged(isThere: true) == "/personen/-")
        #expect(Location("/en/personen/\(id)").logged(isThere: true) == "/en/personen/-")
        #expect(
            Location("/bearbeiten/massnahmen/1").logged(isThere: true) == "/bearbeiten/massnahmen/1"
        )
    }
}
