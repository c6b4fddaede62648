import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Sheets

/// That the work for a file grows as the file does, over all of which it may hold much.
@Suite(.serialized) struct SheetGrowthTests {
    private func isLinear(_ size: Int, _ bytes: (Int) throws -> [UInt8]) throws -> Bool {
        // Made before the clock runs.
        let files = [size: try bytes(size), 2 * size: try bytes(2 * size)]
        return Doubling.isLinear(from: size) { size in
            do {
                _ = try SheetFile.sheet(in: files[size] ?? []) { _ in true }
            } catch {
                // A reason why not is an answer, too.
            }
        }
    }

    private static func column(_ count: Int, _ cell: (Int) -> String) -> String {
        (1...count).map { "<row r=\"\($0)\">\(cell($0))</row>" }.joined()
    }

    @Test func `rows and cells`() throws {
        #expect(
            try isLinear(4_000) {
                try TinyWorkbook(
                    rows: Self.column($0) { _ in "<c t=\"str\"><v>Wort</v></c>" }
                ).bytes()
            }
        )
        #expect(
            try isLinear(1_000) {
                let cells = String(repeating: "<c t=\"str\"><v>Wort</v></c>", count: 100)
                return try TinyWorkbook(rows: Self.column($0 / 10) { _ in cells }).bytes()
            }
        )
    }

    @Test func `attributes of one element, and names of spaces`() throws {
        for prefix in ["a", "xmlns:a", "a:"] {
            #expect(
                try isLinear(20_000) { count in
                    let attributes = (0..<count).map { " \(prefix)\($0)=\"1\"" }.joined()
                    return try TinyWorkbook(
                        rows: "<row\(attributes)><c t=\"str\"><v>a</v></c></row>"
                    ).bytes()
                },
                "\(prefix)"
            )
        }
    }

    @Test func `texts, their parts, and texts that cells share`() throws {
        #expect(
            try isLinear(20_000) { count in
                let parts = String(repeating: "<r><rPr><strike/></rPr><t>a</t></r>", count: count)
                return try TinyWorkbook(
                    rows: "<row><c t=\"s\"><v>0</v></c></row>",
                    shared: "<si>\(parts)</si>"
                ).bytes()
            }
        )
        #expect(
            try isLinear(20_000) { count in
                try TinyWorkbook(
                    rows: "<row><c t=\"s\"><v>0</v></c></row>",
                    shared: String(repeating: "<si><t>Wort</t></si>", count: count)
                ).bytes()
            }
        )
        for sign in [
            "a", "_x", "\u{301}", "&amp;", "\n", " ", "e\u{301}", "\u{200D}", "\u{1100}",
            "🙂\u{200D}",
        ] {
            #expect(
                try isLinear(60_000) { count in
                    let text = String(repeating: sign, count: count)
                    return try TinyWorkbook(
                        rows: "<row><c t=\"str\"><v>\(text)</v></c></row>"
                    ).bytes()
                },
                "\(sign.unicodeScalars.map { $0.value })"
            )
        }
    }

    @Test func `cells that stretch, and rules that lie upon each other`() throws {
        #expect(
            try isLinear(2_000) { count in
                let ranges = (1...count).map { "<mergeCell ref=\"A\($0):C\($0 + 900)\"/>" }.joined()
                return try TinyWorkbook(
                    rows: Self.column(count) { _ in "<c t=\"str\"><v>Wort</v></c>" },
                    after: "<mergeCells>\(ranges)</mergeCells>"
                ).bytes()
            }
        )
        #expect(
            try isLinear(1_000) { count in
                let rule =
                    "<conditionalFormatting sqref=\"A1:A999\"><cfRule type=\"expression\" "
                    + "dxfId=\"0\"><formula>$A1=\"x\"</formula></cfRule></conditionalFormatting>"
                return try TinyWorkbook(
                    rows: Self.column(999) { _ in "<c t=\"str\"><v>Wort</v></c>" },
                    styles: "<dxfs><dxf><font><strike/></font></dxf></dxfs>",
                    after: String(repeating: rule, count: count)
                ).bytes()
            }
        )
    }

    @Test func `sheets and columns`() throws {
        #expect(
            try isLinear(200) { count in
                var workbook = TinyWorkbook(rows: "<row><c t=\"str\"><v>a</v></c></row>")
                let sheets = (0..<count).map { "<sheet name=\"\($0)\" r:id=\"r1\"/>" }.joined()
                workbook["xl/workbook.xml"] =
                    "<workbook xmlns:r=\"r\"><sheets>\(sheets)</sheets></workbook>"
                return try workbook.bytes()
            }
        )
        #expect(
            try isLinear(5_000) { count in
                var workbook = TinyWorkbook(rows: "<row><c t=\"str\"><v>a</v></c></row>")
                let columns = String(
                    repeating: "<col min=\"1\" max=\"300\" style=\"1\"/>",
                    count: count
                )
                workbook["xl/worksheets/sheet1.xml"] = workbook["xl/worksheets/sheet1.xml"]
                    .replacing("<sheetData>", with: "<cols>\(columns)</cols><sheetData>")
                return try workbook.bytes()
            }
        )
    }

    @Test(arguments: [
        "\"\"", " ", "\u{301}", ";", "\n", "\"a\";", "'", "a;b\n", ",", "\t", "\u{200D}", "\r", "=",
        "\u{1F1E9}",
    ])
    func `signs in CSV`(sign: String) throws {
        for frame in [("a;b\n\"", "\";2\n"), ("a;b\n", "\n")] {
            #expect(
                try isLinear(100_000 / sign.utf8.count) { count in
                    Array((frame.0 + String(repeating: sign, count: count) + frame.1).utf8)
                }
            )
        }
    }
}
