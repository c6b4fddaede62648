import Concept
import Exchange
import Foundation
import Register
import Sheets
import Testing
import Words

/// The columns of a list: proposed, told, remembered, refused.
@Suite struct MeasureListTests {
    private func list(_ csv: String, told: ColumnMap? = nil) throws -> MeasureList {
        try MeasureList(Array(csv.utf8), told: told)
    }

    private func refusal(_ csv: String) -> MeasureListError? {
        do {
            _ = try list(csv)
            return nil
        } catch {
            return error as? MeasureListError
        }
    }

    @Test func `the head row is found below a title`() throws {
        let list = try list("Unsere Liste;;\n;;\nStand: 2024;;\nNr;Titel;Wer;\n1;a;b;c\n")
        #expect(list.columns.map(\.head) == ["Nr", "Titel", "Wer", "Spalte D"])
        #expect(list.columns.map(\.holds) == [.listNumber, .title, .note, .note])
        #expect(list.rows.map(\.number) == [5])
    }

    @Test func `a second column of the same meaning is kept as a note`() throws {
        let list = try list("Nr;Titel;Projekt\n1;a;b\n")
        #expect(list.columns.map(\.holds) == [.listNumber, .title, .note])
        #expect(try Register().problems("Nr;Titel;Projekt\n1;a;b\n").facts.contains(.columnTwice))
    }

    @Test func `Stand heads words in one list and days in another`() throws {
        #expect(try list("Titel;Stand\na;läuft\n").columns[1].holds == .status)
        #expect(try list("Titel;Stand\na;01.02.2024\n").columns[1].holds == .asOf)
    }

    @Test func `a list without heads or without titles is refused`() {
        #expect(refusal("a;b\n1;2\n") == .noHead)
        #expect(refusal("Nr;Ende\n1;2024\n") == .noTitle(row: 1, heads: ["Nr", "Ende"]))
        #expect(refusal("") == .file(.empty))
        let long = MeasureListError.noTitle(row: 1, heads: ["Nr", "Ende"])
        #expect(long.message(in: .german, file: "x.csv", via: .command).contains("„Nr“ und „Ende“"))
    }

    @Test func `the columns are written, changed, and followed`() async throws {
        let csv = "Nr;Titel;Wer;Stand\n1;a;Amt;offen\n2;b;;läuft\n"
        let proposed = try list(csv).map
        #expect(proposed.columns.map(\.holds) == [.listNumber, .title, .note, .status])
        #expect(proposed.states.map(\.word) == ["läuft"])
        let file =
            proposed.sheet.csv
            .replacing("Wer;\"kein Platz, wird interne Notiz\"", with: "Wer;Federführung")
            + "Stand;offen;geplant\r\n"
        let told = try await ColumnMap.read(Array(file.utf8))
        let followed = try list(csv, told: told)
        #expect(followed.columns.map(\.holds) == [.listNumber, .title, .lead, .status])
        let register = try Register().importing(followed)
        #expect(register.all(Measure.self).map(\.status.phase) == [.planned, .underway])
    }

    @Test func `a map is kept and used for the next list with the same heads`() throws {
        let told = ColumnMap(
            columns: [.init("Wer", .lead), .init("Was", .title)],
            states: [.init("grün", ListState(.underway))]
        )
        let first = try list("Was;Wer;Stand\na;Amt;grün\n", told: told)
        let stored = try JSONEncoder().encode(first.map)
        let saved = [first.headKey: try JSONDecoder().decode(ColumnMap.self, from: stored)]
        let next = try MeasureList(Array("WAS;Wer;Stand\nc;;grün\n".utf8), saved: saved)
        #expect(next.isRemembered)
        #expect(next.columns.map(\.holds) == [.title, .lead, .status])
        #expect(try Register().importing(next).all(Measure.self).map(\.status.phase) == [.underway])
        let other = try MeasureList(Array("Titel;Wer;Stand\nc;;läuft\n".utf8), saved: saved)
        #expect(!other.isRemembered)
        #expect(other.columns.map(\.holds) == [.title, .note, .status])
    }

    @Test func `a map that cannot be followed says where`() async {
        let files: [(String, ColumnFileError)] = [
            ("Was;In der Liste;Bedeutung\nSpalte;Wer;Unsinn\n", .notUnderstood(row: 2, "Unsinn")),
            ("Was;In der Liste;Bedeutung\nZeile;Wer;Ende\n", .notUnderstood(row: 2, "Zeile")),
            ("Was;In der Liste;Bedeutung\nStand;x;halb\n", .notUnderstood(row: 2, "halb")),
            ("Was;In der Liste;Bedeutung\n", .nothing), ("", .file(.empty)),
        ]
        for (file, expected) in files {
            await #expect(throws: expected) { try await ColumnMap.read(Array(file.utf8)) }
            #expect(expected.message(in: .german, file: "s.csv").contains("s.csv"))
        }
    }

    @Test func `a head that the list lacks is told`() throws {
        let told = ColumnMap(columns: [.init("Farbe", .nothing)])
        let problems = try Register().problems("Nr;Titel\n1;a\n", told: told)
        #expect(problems.contains(ListProblem(row: nil, column: "Farbe", .columnStrange)))
    }
}
