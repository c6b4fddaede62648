import Addresses
import Concept
import Foundation
import HTTPTypes
import Journal
import OfficeKit
import Register
import Sheets
import TestKit
import Testing

@testable import Office

/// That tables of records go out and come back, as the forms would have it.
@Suite struct TableTests {
    private func waiting(_ bytes: Data, _ office: OfficeFixture) async throws -> String {
        let sent = try await office.upload(bytes, named: "tabelle.csv", as: "table")
        return sent.headers[.location] ?? sent.text
    }

    private func waiting(_ csv: String, _ office: OfficeFixture) async throws -> String {
        try await waiting(Data(csv.utf8), office)
    }

    @Test(
        arguments: Kind.allCases.filter { kind in
            kind.form != nil && ![.measure, .municipality].contains(kind)
        },
        TableFormat.allCases
    )
    func `a table that comes back unchanged changes nothing`(
        kind: Kind,
        format: TableFormat
    ) async throws {
        let office = try await OfficeFixture()
        let context = office.town.register
        let sheet = try #require(kind.form).sheet(of: context)
        let bytes =
            format == .csv
            ? Data(sheet.csv.utf8)
            : Data(try sheet.workbook(madeAt: Instant(milliseconds: 0)))
        let page = try await office.get(try await waiting(bytes, office))
        #expect(page.status == .ok)
        #expect(page.text.contains("Alles steht schon so im Konzept"), "\(kind)")
    }

    @Test func `a changed cell is shown old and new, taken over and taken back`() async throws {
        let office = try await OfficeFixture()
        let before = try #require(office.town.register[ID<Organization>(1)]?.record)
        let csv = "Organisation-Nr.;Website\n1;https://www.beispiel.example\n"
        let path = try await waiting(csv, office)
        let page = try await office.get(path)
        #expect(page.text.contains("https://www.beispiel.example"))
        #expect(office.town.register[ID<Organization>(1)]?.record == before)
        let done = try await office.post(path, [("schritt", "speichern")], from: page)
        let shown = try #require(done.headers[.location])
        #expect(shown.hasSuffix("?erledigt=eingelesen"))
        let changed = office.town.register[ID<Organization>(1)]?.record
        #expect(changed?.website == "https://www.beispiel.example")
        #expect(changed?.title == before.title)
        let back = shown.prefix { $0 != "?" } + "/zuruecknehmen"
        _ = try await office.post(String(back), [("schritt", "speichern")])
        #expect(office.town.register[ID<Organization>(1)]?.record == before)
    }

    @Test func `a row without a number is a new entry, and records are named by their titles`()
        async throws
    {
        let office = try await OfficeFixture(example: false)
        let head = "Organisation-Nr.;Name;Art;Form;Gehört zu\n"
        for row in [
            ";Stadt Beispiel;Stadtverwaltung;einzelne Organisation;",
            ";Bücherei;stadtverwaltung;einzelne Organisation;Stadt Beispiel",
        ] {
            let path = try await waiting(head + row + "\n", office)
            let page = try await office.get(path)
            let done = try await office.post(path, [("schritt", "speichern")], from: page)
            #expect(done.status == .seeOther)
        }
        let actors = office.town.register.all(Organization.self)
        #expect(actors.map(\.title) == ["Stadt Beispiel", "Bücherei"])
        #expect(actors.last?.partOf == ID(1) && actors.last?.sort == .townUnit)
    }

    @Test func `what cannot be taken is told in a line with its row and column`() async throws {
        let office = try await OfficeFixture()
        let csv = """
            Organisation-Nr.;Gehört zu;Unsinn
            1;999 Nirgendwo;x
            9999;;
            1;;
            """
        let page = try await office.get(try await waiting(csv, office))
        #expect(page.text.contains("<td>1</td><td>Unsinn</td>"))
        #expect(page.text.contains("<td>2</td><td>Gehört zu</td>"))
        #expect(page.text.contains("Einen Eintrag 9999 gibt es nicht."))
        #expect(page.text.contains("steht schon in Zeile 2"))
        #expect(!page.text.contains("value=\"speichern\""))
    }

    @Test func `what was agreed changes with a reason`() async throws {
        let office = try await OfficeFixture()
        let field = ID<FieldOfAction>(1)
        let path = try await waiting("Handlungsfeld-Nr.;Titel\n1;Anderer Titel\n", office)
        let page = try await office.get(path)
        let asked = try await office.post(path, [("schritt", "speichern")], from: page)
        #expect(asked.status == .unprocessableContent)
        #expect(asked.text.contains("href=\"#feld-begruendung\""))
        let done = try await office.post(
            path,
            [("schritt", "speichern"), ("begruendung", "Schreibfehler")],
            from: page
        )
        #expect(done.status == .seeOther)
        #expect(office.town.register[field]?.record.title == "Anderer Titel")
    }

    @Test func `a file that is no table of ours is refused in words`() async throws {
        let office = try await OfficeFixture(example: false)
        let sent = try await office.upload(
            Data("Name;Ort\nA;B\n".utf8),
            named: "fremd.csv",
            as: "table"
        )
        #expect(sent.status == .unprocessableContent)
        #expect(sent.text.contains("fremd.csv ist keine Tabelle, die hier gespeichert wurde"))
    }
}
