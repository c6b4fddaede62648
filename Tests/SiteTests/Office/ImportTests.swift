import Addresses
import Concept
import Exchange
import Foundation
import HTTPTypes
import Journal
import OfficeKit
import Register
import Sheets
import TestKit
import Testing

/// That lists and papers are looked over before they are taken over, and can be taken back whole.
@Suite struct ImportTests {
    private let first = ID<Measure>(1)

    private func change(_ office: OfficeFixture, next: String) throws -> String {
        let title = try #require(office.town.register[first]?.record.title)
        return "M-Nr.;Maßnahme;Nächster Schritt\nM1;\(title);\(next)\n;Nähkurs;Raum suchen\n"
    }

    private func taken(_ path: String, _ office: OfficeFixture) async throws -> String {
        let page = try await office.get(path)
        let done = try await office.post(path, [("schritt", "speichern")], from: page)
        #expect(done.status == .seeOther)
        return done.headers[.location] ?? ""
    }

    @Test func `a list shows old and new before anything is saved`() async throws {
        let office = try await OfficeFixture()
        try await office.change { $0.nextStep = "Ein Raum wird gesucht" }
        let before = office.town.register.sequence
        let page = try await office.get(
            try await office.waiting(try change(office, next: "Zwei weitere Kurse"))
        )
        #expect(page.status == .ok)
        #expect(page.text.contains("<del>") && page.text.contains("Ein Raum wird gesucht"))
        #expect(page.text.contains("Zwei weitere Kurse") && page.text.contains("Nähkurs"))
        #expect(office.town.register.sequence == before)
    }

    @Test func `it is taken over in one change, and taken back by another`() async throws {
        let office = try await OfficeFixture()
        let before = office.town.register
        let path = try await office.waiting(try change(office, next: "Zwei weitere Kurse"))
        let shown = try await taken(path, office)
        #expect(shown == "/einlesen/aenderung/\(before.sequence + 1)?erledigt=eingelesen")
        #expect(office.town.register[first]?.record.nextStep == "Zwei weitere Kurse")
        let change = try #require(try await office.town.change(before.sequence + 1)).change
        #expect(
            change.head.attribution.action == .importedList && change.head.attribution.via == .page
        )
        #expect(change.head.attribution.by.person != nil && change.edits.count == 2)
        #expect(try await office.get(path).status == .gone)
        #expect(try await office.get(shown).text.contains("Nähkurs"))

        let back = "/einlesen/aenderung/\(before.sequence + 1)/zuruecknehmen"
        let asked = try await office.get(back)
        #expect(asked.text.contains("Zwei weitere Kurse") && asked.text.contains("Nähkurs"))
        let done = try await office.post(back, [("schritt", "speichern")], from: asked)
        #expect(done.headers[.location]?.hasSuffix("?erledigt=zurueckgenommen") == true)
        #expect(office.town.register.sequence == before.sequence + 2)
        #expect(office.town.register[first]?.record == before[first]?.record)
        #expect(office.town.register.all(Measure.self).count == before.all(Measure.self).count)
        let again = try await office.get(back)
        #expect(again.text.contains("nichts zurückzunehmen"))
    }

    @Test func `what somebody changed since stays and is named`() async throws {
        let office = try await OfficeFixture()
        let sequence = office.town.register.sequence + 1
        _ = try await taken(
            try await office.waiting(try change(office, next: "Zwei weitere Kurse")),
            office
        )
        try await office.change { $0.nextStep = "Drei weitere Kurse" }
        let back = "/einlesen/aenderung/\(sequence)/zuruecknehmen"
        let asked = try await office.get(back)
        #expect(asked.text.contains("Das hat seither jemand geändert: Nächster Schritt."))
        _ = try await office.post(back, [("schritt", "speichern")], from: asked)
        #expect(office.town.register[first]?.record.nextStep == "Drei weitere Kurse")
        let titles = office.town.register.all(Measure.self).map(\.title)
        #expect(!titles.contains("Nähkurs"))
    }

    @Test func `an error stops everything, in a line with its row and column`() async throws {
        let office = try await OfficeFixture(example: false)
        let path = try await office.waiting("Nr;Titel;Ende\n1;Nähkurs;2030\n2;Kochen;31.02.2030\n")
        let page = try await office.get(path)
        #expect(page.text.contains("1 Fehler"))
        let row = "<td>3</td><td>Ende</td><td>„31.02.2030“ ist kein Datum."
        #expect(page.text.contains(row))
        #expect(!page.text.contains("value=\"speichern\""))
        let forced = try await office.post(path, [("schritt", "speichern")], from: page)
        #expect(forced.status == .unprocessableContent)
        #expect(office.town.register.all(Measure.self).isEmpty)
    }

    @Test func `columns and words can be said otherwise, and are remembered`() async throws {
        let office = try await OfficeFixture(example: false)
        let csv = "Nr;Titel;Zusatz;Stand;Ende\n1;Nähkurs;Raum suchen;irgendwie;31.12.2030\n"
        let path = try await office.waiting(csv)
        let page = try await office.get(path)
        #expect(page.text.contains("Spalten und Wörter“, was er bedeutet"))
        let said = try await office.post(
            path,
            [
                ("spalte-0", "listNumber"), ("spalte-1", "title"), ("spalte-2", "nextStep"),
                ("spalte-3", "status"), ("stand-irgendwie", "underway.late"),
                ("spalte-4", "until"), ("schritt", "pruefen"),
            ],
            from: page
        )
        #expect(said.headers[.location] == path)
        let better = try await office.get(path)
        #expect(!better.text.contains("was er bedeutet"))
        _ = try await taken(path, office)
        let measure = try #require(office.town.register.all(Measure.self).first?.record)
        #expect(measure.nextStep == "Raum suchen")
        #expect(measure.status.phase == .underway && measure.status.timing == .late)
        let again = try await office.get(try await office.waiting(csv))
        #expect(again.text.contains("Alles steht schon so im Konzept"))
    }

    @Test func `a list without a known title asks which column it is`() async throws {
        let office = try await OfficeFixture(example: false)
        let path = try await office.waiting("Vorhaben so;Stand;Ende\nNähkurs;läuft;2030\n")
        let page = try await office.get(path)
        #expect(page.text.contains("keine Spalte den Titel"))
        #expect(page.text.contains("<details class=\"stack\" open>"))
        let forced = try await office.post(path, [("schritt", "speichern")], from: page)
        #expect(forced.status == .unprocessableContent)
        _ = try await office.post(path, [("spalte-0", "title")], from: page)
        _ = try await taken(path, office)
        #expect(office.town.register.all(Measure.self).map(\.title) == ["Nähkurs"])
    }

    @Test func `a list that counts for itself makes new measures`() async throws {
        let office = try await OfficeFixture(example: false)
        _ = try await taken(try await office.waiting("Nr;Titel\n1;Nähkurs\n"), office)
        let path = try await office.waiting("Nr;Titel\n1;Radfahren\n")
        let page = try await office.get(path)
        #expect(page.text.contains("mit der Wahl „Die Liste zählt für sich“"))
        _ = try await office.post(path, [("eigene-nummern", "ja")], from: page)
        _ = try await taken(path, office)
        #expect(office.town.register.all(Measure.self).count == 2)
    }

    @Test func `what was saved since the preview asks for another look`() async throws {
        let office = try await OfficeFixture()
        let path = try await office.waiting(try change(office, next: "Zwei weitere Kurse"))
        let page = try await office.get(path)
        try await office.change { $0.obstacle = "Es fehlt ein Raum" }
        let sent = try await office.post(path, [("schritt", "speichern")], from: page)
        #expect(sent.status == .conflict)
        #expect(sent.text.contains("Inzwischen hat jemand etwas gespeichert"))
        _ = try await taken(path, office)
        #expect(office.town.register[first]?.record.obstacle == "Es fehlt ein Raum")
        #expect(office.town.register[first]?.record.nextStep == "Zwei weitere Kurse")
    }

    @Test func `what a list brings is public at once where that is wished, and withdrawn after`()
        async throws
    {
        let office = try await OfficeFixture(example: false)
        let path = try await office.waiting("Nr;Titel\n1;Nähkurs\n")
        let page = try await office.get(path)
        _ = try await office.post(
            path,
            [("schritt", "speichern"), ("veroeffentlichen", "ja")],
            from: page
        )
        let measure = try #require(office.town.register.all(Measure.self).first)
        #expect(measure.visibility == .public)
        let sequence = try #require(measure.version.stamp?.first.sequence)
        let back = "/einlesen/aenderung/\(sequence)/zuruecknehmen"
        let asked = try await office.post(back, [("schritt", "speichern")])
        #expect(asked.status == .unprocessableContent)
        #expect(asked.text.contains("href=\"#feld-begruendung\""))
        _ = try await office.post(
            back,
            [("schritt", "speichern"), ("begruendung", "Falsche Datei")]
        )
        #expect(office.town.register[measure.id]?.visibility.isWithdrawn == true)
    }

    @Test func `a paper is shown, taken over and taken back, with the names of its authors`()
        async throws
    {
        let office = try await OfficeFixture(example: false)
        let file = Places.root.appending(
            path: "Tests/ExchangeTests/CouncilPaper/Papers/brunnhafen.txt"
        )
        let bytes = try Data(contentsOf: file)
        let sent = try await office.upload(bytes, named: "vorlage.txt", as: "paper")
        let path = try #require(sent.headers[.location])
        let page = try await office.get(path)
        #expect(page.text.contains("Neu im Konzept: "))
        #expect(office.town.register.all(Paper.self).isEmpty)
        let shown = try await taken(path, office)
        #expect(office.town.register.all(Paper.self).count == 1)
        let sequence = office.town.register.sequence
        #expect(shown == "/einlesen/aenderung/\(sequence)?erledigt=eingelesen")
        let again = try await office.upload(bytes, named: "vorlage.txt", as: "paper")
        let same = try await office.get(try #require(again.headers[.location]))
        #expect(same.text.contains("Es gibt nichts zu übernehmen"))

        let back = "/einlesen/aenderung/\(sequence)/zuruecknehmen"
        let done = try await office.post(back, [("schritt", "speichern")])
        #expect(done.status == .seeOther)
        #expect(office.town.register.all(Paper.self).isEmpty)
        #expect(office.town.register.all(Chapter.self).isEmpty)
        #expect(try await office.site.store.rows(kind: PaperAuthors.kind, due: nil).isEmpty)
    }

    @Test func `every table is saved in both forms, and the measures come back as nothing new`()
        async throws
    {
        let office = try await OfficeFixture()
        for kind in Kind.allCases {
            guard let name = kind.officePath, kind.form != nil else { continue }
            for format in TableFormat.allCases {
                let answer = try await office.get("/bearbeiten/\(name)/liste.\(format.rawValue)")
                #expect(answer.status == .ok)
                #expect(answer.headers[.contentType] == format.mediaType)
                let saved = "attachment; filename=\"\(name).\(format.rawValue)\""
                #expect(answer.headers[.contentDisposition] == saved)
            }
        }
        let csv = try await office.get("/bearbeiten/massnahmen/liste.csv").text
        #expect(csv == MeasureListExport(office.town.register).sheet.csv)
        let page = try await office.get(try await office.waiting(csv))
        #expect(page.text.contains("Alles steht schon so im Konzept"))
        let actors = try await office.get("/bearbeiten/organisationen/liste.csv").text
        for actor in office.town.register.all(Organization.self) {
            #expect(actors.contains(actor.title))
        }
    }
}
