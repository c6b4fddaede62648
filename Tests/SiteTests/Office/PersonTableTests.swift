import Addresses
import Concept
import Exchange
import Foundation
import HTTPTypes
import Journal
import Register
import TestKit
import Testing
import Vault

/// The list of contact persons goes out, comes back, and changes no more than its rows say.
@Suite struct PersonTableTests {
    private func waiting(_ text: String, _ office: OfficeFixture) async throws -> String {
        let sent = try await office.upload(Data(text.utf8), named: "personen.csv", as: "table")
        return sent.headers[.location] ?? sent.text
    }

    private func take(_ path: String, _ office: OfficeFixture) async throws
        -> OfficeFixture.Answer
    {
        try await office.post(path, [("schritt", "speichern")], from: try await office.get(path))
    }

    @Test(arguments: TableFormat.allCases)
    func `a list that comes back unchanged changes nothing`(format: TableFormat) async throws {
        let office = try await OfficeFixture()
        var entry = PersonEntry.example(mail: .network, until: Day(daysSinceEpoch: 25_000))
        entry.reach.telephone = Person.Detail("+49 781 82-4711")
        _ = try await office.add(entry)
        _ = try await office.add(.example(organization: nil))
        let file = try await office.get("/personen/liste.\(format.rawValue)")
        let sent = try await office.upload(
            Data(file.bytes),
            named: "personen.\(format.rawValue)",
            as: "table"
        )
        let page = try await office.get(try #require(sent.headers[.location]))
        #expect(page.status == .ok)
        #expect(page.text.contains("Alles steht schon so da"))
    }

    @Test func `what changes is shown old and new, and who sees it stays`() async throws {
        let office = try await OfficeFixture()
        let id = try await office.add(.example(telephone: .network))
        let other = try await office.add(.example())
        let path = try await waiting(
            "Person-Nr.;Aufgabe;Telefon;Letzter Tag\n\(id);Kurse;0781 99-1;31.12.2030\n",
            office
        )
        let page = try await office.get(path)
        #expect(page.text.contains("82-4711") && page.text.contains("0781 99-1"))
        #expect(page.text.contains("31.12.2030"))
        #expect(office.persons.person(id)?.post.function == "Ansprechperson für Kurse")
        let done = try await take(path, office)
        #expect(done.headers[.location] == "/personen?erledigt=gespeichert")
        let person = try #require(office.persons.person(id))
        #expect(person.reach?.telephone == Person.Detail("0781 99-1", .network))
        #expect(person.reach?.name?.text == PersonEntry.name && person.consent != nil)
        #expect(person.post.function == "Kurse" && person.post.until == Day(iso: "2030-12-31"))
        // Who stands in no row stays, and the file is gone.
        #expect(office.persons.person(other) != nil)
        #expect(try await office.get(path).status == .gone)
    }

    @Test func `a row without a number is somebody new, whom the office alone sees`() async throws {
        let office = try await OfficeFixture()
        let name = try #require(office.town.register[ID<Organization>(1)]?.title)
        let path = try await waiting(
            """
            Person-Nr.;Aufgabe;Für;Name;E-Mail-Adresse
            ;Leitung;1;Eva Neu;eva@neu.example
            ;Vertretung;\(name);Ole Neu;
            ;Empfang;;Ida Neu;
            """,
            office
        )
        #expect(try await office.get(path).text.contains("3 neue Einträge"))
        #expect(try await take(path, office).status == .seeOther)
        let all = office.persons.all
        #expect(all.map(\.post.function) == ["Empfang", "Leitung", "Vertretung"])
        #expect(all.map(\.post.organization) == [nil, ID(1), ID(1)])
        #expect(all.allSatisfy { $0.reach?.audience == .office && $0.consent == nil })
        // The log says that something was announced, and names nobody.
        let last = try await office.town.changes(
            after: office.town.register.sequence - 1,
            limit: 1
        ).last
        #expect(last?.head.attribution.action == .announced && last?.edits.isEmpty == true)
    }

    @Test(arguments: [
        ("Person-Nr.;Aufgabe\nunbekannt;X\n", "gibt es nicht"),
        ("Person-Nr.;Gehalt\n;X\n", "Diese Spalte gibt es hier nicht"),
        ("Person-Nr.;Aufgabe;Für;Name\n;X;Kein Verein;Eva\n", "keine Organisation"),
        ("Person-Nr.;Aufgabe;Name;Letzter Tag\n;X;Eva;morgen\n", "morgen"),
        ("Person-Nr.;Aufgabe;E-Mail-Adresse\n;X;eva\n", "eva ist keine E-Mail-Adresse"),
        ("Person-Nr.;Aufgabe;Name\n;;Eva\n", "Aufgabe"),
    ])
    func `a row that cannot be taken holds up the whole list, with its place`(
        csv: String,
        said: String
    ) async throws {
        let office = try await OfficeFixture()
        let path = try await waiting(csv, office)
        let page = try await office.get(path)
        #expect(page.status == .ok && page.text.contains(said))
        #expect(!page.text.contains("value=\"speichern\""))
        #expect(try await take(path, office).status == .unprocessableContent)
        #expect(office.persons.all.isEmpty)
    }

    @Test func `nobody is shown with the consent of who was there before`() async throws {
        let office = try await OfficeFixture()
        let id = try await office.add(.example(name: .public))
        let other = try await office.add(.example())
        let path = try await waiting("Person-Nr.;Name\n\(id);Ole Neu\n", office)
        #expect(
            try await office.get(path).text.contains("eine Einwilligung, die nur dieser Person")
        )
        #expect(try await take(path, office).status == .unprocessableContent)
        #expect(office.persons.person(id)?.reach?.name?.text == PersonEntry.name)
        // Where the office alone sees somebody, no consent is used up.
        let free = try await waiting("Person-Nr.;Name\n\(other);Ole Neu\n", office)
        #expect(try await take(free, office).status == .seeOther)
        #expect(office.persons.person(other)?.reach?.name?.text == "Ole Neu")
    }

    @Test func `somebody who stands there twice, and somebody who changed meanwhile`() async throws
    {
        let office = try await OfficeFixture()
        let id = try await office.add(.example())
        let twice = try await waiting("Person-Nr.;Aufgabe\n\(id);A\n\(id);B\n", office)
        #expect(try await office.get(twice).text.contains("steht schon in Zeile 2"))
        let path = try await waiting("Person-Nr.;Aufgabe\n\(id);Neu\n", office)
        let page = try await office.get(path)
        try await office.persons.change(
            id,
            from: try Persons.mark(try #require(office.persons.person(id))),
            to: .example(until: Day(daysSinceEpoch: 25_000)),
            by: Author(.office),
            via: .page
        )
        let late = try await office.post(path, [("schritt", "speichern")], from: page)
        #expect(late.status == .conflict)
        #expect(office.persons.person(id)?.post.function == "Ansprechperson für Kurse")
        #expect(try await take(path, office).status == .seeOther)
        let person = office.persons.person(id)
        #expect(person?.post.function == "Neu" && person?.post.until != nil)
    }

    @Test func `whoever may not keep persons gets no numbers and takes no list over`() async throws
    {
        let partner = try await OfficeFixture(as: [.partner], of: ID(1))
        _ = try await partner.add(.example(mail: .network))
        let file = try await partner.get("/personen/liste.csv")
        #expect(!file.text.contains("Person-Nr."))
        #expect(try await partner.get("/einlesen").status == .forbidden)
    }
}
