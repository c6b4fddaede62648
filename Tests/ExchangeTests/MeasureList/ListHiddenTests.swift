import Concept
import Foundation
import Register
import TestKit
import Testing
import Words

@testable import Exchange
@testable import Sheets

/// A list of which something is hidden or struck out: it is told, and nothing of it is taken unasked.
@Suite struct ListHiddenTests {
    /// A workbook of these rows; in `struck` are cells that are struck out, such as "B3".
    private func workbook(
        _ rows: [[String]],
        struck: Set<String> = [],
        rowState: [Int: String] = [:],
        columns: String = ""
    ) throws -> [UInt8] {
        let lines = rows.enumerated().map { row, cells in
            let cells = cells.enumerated().map { column, text in
                let place = Sheet.letters(of: column) + String(row + 1)
                let style = struck.contains(place) ? " s=\"1\"" : ""
                return "<c r=\"\(place)\" t=\"str\"\(style)><v>\(text)</v></c>"
            }
            return "<row r=\"\(row + 1)\" \(rowState[row + 1] ?? "")>\(cells.joined())</row>"
        }
        var workbook = TinyWorkbook(
            rows: lines.joined(),
            styles: """
                <fonts><font/><font><strike/></font></fonts>
                <cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>
                """
        )
        workbook["xl/worksheets/sheet1.xml"] = workbook["xl/worksheets/sheet1.xml"].replacing(
            "<sheetData>",
            with: "<cols>\(columns)</cols><sheetData>"
        )
        return try workbook.bytes()
    }

    private static let head = ["Nr.", "Maßnahme", "Bis", "Status", "Beschreibung"]

    private static let rows = [
        head, ["1", "Sprachcafé", "31.12.2026", "geplant", "NICHT NACH AUSSEN"],
        ["2", "INTERN: nicht zeigen", "31.12.2026", "geplant", "x"],
        ["3", "Beratung", "31.12.2026", "geplant", "x"],
    ]

    private func words(_ register: Register) -> String {
        register.all(Measure.self).flatMap { $0.record.fields.map { "\($0.value)" } }.joined()
    }

    @Test func `a hidden row and a hidden column stay out until somebody takes them in`() throws {
        let bytes = try workbook(
            Self.rows,
            rowState: [3: "hidden=\"1\""],
            columns: "<col min=\"5\" max=\"5\" width=\"10\" hidden=\"1\"/>"
        )
        let list = try MeasureList(bytes)
        let after = try Register().importing(list)
        #expect(after.all(Measure.self).map(\.title) == ["Sprachcafé", "Beratung"])
        #expect(!words(after).contains("NICHT NACH AUSSEN"))
        let told = MeasureListReport(list, on: Register(), .german).lines.joined(separator: "\n")
        #expect(told.contains("1 ausgeblendete Zeile (3) ist nicht dabei."))
        #expect(told.contains("1 ausgeblendete Spalte (E) ist nicht dabei."))
        #expect(told.contains("--with-hidden rows") && told.contains("--with-hidden columns"))

        let rows = try Register().importing(MeasureList(bytes, taking: [.rows]))
        #expect(rows.all(Measure.self).count == 3 && !words(rows).contains("NICHT NACH AUSSEN"))
        let all = try Register().importing(MeasureList(bytes, taking: [.rows, .columns]))
        #expect(all.all(Measure.self).count == 3 && words(all).contains("NICHT NACH AUSSEN"))
    }

    @Test func `a measure that is struck out is asked for`() throws {
        let bytes = try workbook(Self.rows, struck: ["A3", "B3", "C3", "D3", "E3"])
        let list = try MeasureList(bytes)
        let after = try Register().importing(list)
        #expect(after.all(Measure.self).map(\.title) == ["Sprachcafé", "Beratung"])
        let hidden = try #require(list.hidden.first)
        #expect(hidden.sort == .struck && hidden.places == ["A3", "B3", "C3", "D3", "E3"])
        #expect(
            try Register().importing(MeasureList(bytes, taking: [.struck])).all(Measure.self).count
                == 3
        )
    }

    @Test func `a row whose title is struck out stays out as a whole`() throws {
        let list = try MeasureList(workbook(Self.rows, struck: ["B3"]))
        let problems = MeasureListImport(list).problems(in: Register())
        #expect(problems.errors == [])
        #expect(problems.contains(ListProblem(row: 3, column: "Maßnahme", .hiddenRowLeftOut)))
        #expect(try Register().importing(list).all(Measure.self).count == 2)
    }

    @Test func `what is hidden in our own list ends nothing`() throws {
        let register = try Register.small()
        let rows = [
            ["M-Nr.", "Maßnahme", "Beschreibung"], ["M1", "Sprachcafé", "Man trifft sich."],
        ]
        let struck = try MeasureList(workbook(rows, struck: ["C2"]))
        #expect(try register.importing(struck).sequence == register.sequence)
        let number = try MeasureList(workbook(rows, struck: ["A2"]))
        #expect(try register.importing(number).sequence == register.sequence)
    }

    @Test func `a list whose heads are hidden says so`() throws {
        let bytes = try workbook(Self.rows, rowState: [1: "hidden=\"1\""])
        let hidden = Hidden(sort: .rows, count: 1, places: ["1"], isTaken: false)
        #expect(throws: MeasureListError.headHidden([hidden])) { try MeasureList(bytes) }
        let message = MeasureListError.headHidden([hidden])
            .message(in: .german, file: "x.xlsx", via: .page)
        #expect(message.contains("1 ausgeblendete Zeile (1)"))
    }

    @Test func `what we write hides nothing and names nobody`() throws {
        let texts = [
            "0", "-5", "=1", "2.1", "Frauenhaus", "", "00:00", "ﬁ", "\u{AD}a", "Weiß", "_x000D_",
        ]
        let draft = SheetDraft(
            title: "Liste",
            head: ["Nr", "Titel", "Kosten", "Ende"],
            rows: texts.enumerated().map { place, text in
                [
                    .number(place), .text(text), .hundredths(place * 50 - 100),
                    Day(iso: "2026-12-31").map { .day($0) } ?? .none,
                ]
            }
        )
        let book = try SheetFile.sheet(
            in: draft.workbook(madeAt: Instant(milliseconds: 1_600_000_000_000))
        ) { _ in true }
        #expect(book.hidden == [])
        #expect(book.rows.count == texts.count + 1)
        #expect(try SheetFile.sheet(in: Array(draft.csv.utf8)) { _ in true }.hidden == [])
        let trace = PersonTrace(learning: book.rows)
        #expect(book.rows.allSatisfy { $0.cells.allSatisfy { !trace.isIn($0) } })
    }
}
