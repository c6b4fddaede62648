import Foundation
import TestKit
import Testing
import Words

@testable import Exchange
@testable import Sheets

/// CSV in all the ways in which offices save it, and files that are none.
@Suite struct SheetFileTests {
    private func cells(_ text: String) throws -> [[String]] {
        try sheet(Array(text.utf8)).rows.map(\.cells)
    }

    private func sheet(_ bytes: [UInt8]) throws -> Sheet {
        try SheetFile.sheet(in: bytes) { _ in true }
    }

    private func refusal(_ bytes: [UInt8]) -> SheetFileError? {
        do {
            _ = try sheet(bytes)
            return nil
        } catch {
            return error as? SheetFileError
        }
    }

    @Test(arguments: [";", ",", "\t"], ["\n", "\r\n", "\r"])
    func `the separator and the line end are recognised`(separator: String, end: String) throws {
        let rows = [["Nr.", "Maßnahme"], ["1", "a"], ["2", "b"]]
        let text = rows.map { $0.joined(separator: separator) }.joined(separator: end)
        #expect(try cells(text) == rows)
        #expect(try cells("\u{FEFF}" + text + end) == rows)
    }

    @Test func `commas in texts do not make columns`() throws {
        let rows = try cells("Nr;Titel\n1;Kunst, Musik, Tanz\n2;Sport, Spiel, Spaß\n")
        #expect(rows[1] == ["1", "Kunst, Musik, Tanz"])
    }

    @Test func `Excel says its separator in a first line`() throws {
        let read = try sheet(Array("sep=|\r\na|b\r\n1;2|3\r\n".utf8))
        #expect(read.rows.map(\.cells) == [["a", "b"], ["1;2", "3"]])
        #expect(read.rows.map(\.number) == [2, 3])
    }

    @Test func `quotes hold separators, quotes and line breaks`() throws {
        let read = try sheet(Array("a;b\n\"x;\"\"y\"\"\nz\";2\n;\n3;4\n".utf8))
        #expect(read.rows.map(\.cells) == [["a", "b"], ["x;\"y\"\nz", "2"], ["3", "4"]])
        #expect(read.rows.map(\.number) == [1, 2, 4], "as a spreadsheet program counts")
    }

    @Test func `every encoding of an office is read`() throws {
        let text = "Nr;Maßnahme\n1;Förderung für Ärzte – 5 €\n"
        let expected = [["Nr", "Maßnahme"], ["1", "Förderung für Ärzte – 5 €"]]
        for encoding in [String.Encoding.utf8, .utf16, .utf16LittleEndian, .windowsCP1252] {
            let bytes = try #require(text.data(using: encoding))
            #expect(try sheet(Array(bytes)).rows.map(\.cells) == expected, "\(encoding)")
        }
    }

    @Test func `a file that is no table is refused`() {
        #expect(refusal([]) == .empty)
        #expect(refusal(Array(" \r\n".utf8)) == .empty)
        #expect(refusal([UInt8](repeating: 0x61, count: SheetFile.limit + 1)) == .tooLarge)
        #expect(refusal((0..<4000).map { UInt8($0 * 7 % 256) }) == .neitherTextNorWorkbook)
        #expect(refusal(Array("a;b\n1;\"zwei\n3;4\n".utf8)) == .quoteOpen(row: 2))
        let long = String(repeating: "a;b\n", count: Sheet.rowLimit + 1)
        #expect(refusal(Array(long.utf8)) == .tooManyRows)
    }

    @Test func `a million separators make no cell`() throws {
        let signs = String(repeating: ";", count: 1_000_000)
        let read = try sheet(Array("Nr;Titel\(signs)\n1;a\(signs)\n".utf8))
        #expect(read.rows.map(\.cells) == [["Nr", "Titel"], ["1", "a"]])
        #expect(refusal(Array("Nr;Titel\(signs)x\n1;a\n".utf8)) == .tooManyColumns)
        let list = try MeasureList(Array("Nr;Titel\(signs)\n1;a\(signs)\n".utf8))
        #expect(list.columns.count == 2)
    }

    @Test func `more cells than any list needs are refused`() {
        let row = String(repeating: "a;", count: 299) + "a\n"
        let rows = String(repeating: row, count: Sheet.cellLimit / 300 + 1)
        #expect(refusal(Array(rows.utf8)) == .tooManyCells)
        for error in [SheetFileError.tooManyRows, .tooManyColumns, .tooManyCells] {
            #expect(error.message(in: .german, file: "x.csv").contains("höchstens"))
        }
    }

    @Test func `a cell that Excel would compute or date is guarded, and comes back`() {
        for text in ["=1+1", "+49 781", "-5", "@x", "'=1", "''-", "2.1", "4.1.1", "'2.1", "1.12."] {
            let guarded = CellGuard.guarded(text)
            #expect(guarded == "'" + text)
            #expect(CellGuard.unguarded(guarded) == text)
        }
        for text in ["Maßnahme", "'quoted'", "12", "a=b", "2.1 Ziel", "", "M17", "01.03.20245"] {
            #expect(CellGuard.guarded(text) == text)
            #expect(CellGuard.unguarded(text) == text)
        }
    }

    @Test(arguments: [
        "", " ", "\u{A0}", "\t", "\r", "\n", "'", "\"", "„", "“", "«", "\u{200B}", "\u{200D}",
        "\u{FEFF}",
        "\u{AD}", "\u{2028}", "\u{0}", "\u{7F}", "' \u{200E}\"",
    ])
    func `signs that are taken for those of formulas are guarded, too`(before: String) {
        for sign in "=+-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−" {
            let text = before + String(sign) + "1+1|' /C calc'!A0"
            #expect(CellGuard.guarded(text) == "'" + text)
            #expect(CellGuard.unguarded("'" + text) == text)
            // What stands before it in the cell of a file is trimmed, or is passed over as here.
            let draft = SheetDraft(title: "x", head: ["a"], rows: [[.text(text)]])
            let line = draft.csv.dropFirst().split(separator: "\r\n").last ?? ""
            let start = line.unicodeScalars.drop { $0 == "\"" }.first
            #expect(start == "'", "\(line)")
        }
        for line in ["\t1", "\r1", "\n1"] { #expect(CellGuard.guarded(line) == "'" + line) }
    }

    @Test(arguments: 1...40)
    func `what is written as CSV reads back`(seed: UInt64) throws {
        var chance = Seeded(seed: seed)
        let rows = (0..<5).map { _ in (0..<4).map { _ in chance.cellText() } }
        let draft = SheetDraft(
            title: "x",
            head: ["a", "b", "c", "d"],
            rows: rows.map { $0.map { SheetCell.text($0) } }
        )
        let read = try sheet(Array(draft.csv.utf8)).rows.dropFirst().map { row in
            (0..<4).map { row[$0] }
        }
        let expected = rows.map { $0.map(\.plainCell) }.filter { !$0.allSatisfy(\.isEmpty) }
        #expect(Array(read) == expected, "seed \(seed)")
    }
}

extension Seeded {
    /// A text of a cell with everything that can break one.
    mutating func cellText() -> String {
        let signs = [
            "a", "Ü", "ß", " ", ";", ",", "\"", "'", "=", "+", "-", "@", "\n", "\r\n", "\t", "1",
            ".", "_x0041_", "&", "<", "\u{301}", "🙂", "\u{A0}", "]]>", "2.1", "«", "/", ":", "#",
        ]
        let count = Int.random(in: 0...8, using: &self)
        return (0..<count).map { _ in signs.randomElement(using: &self) ?? "" }.joined()
    }
}
