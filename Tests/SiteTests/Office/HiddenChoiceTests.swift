import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import TestKit
import Testing

/// What a file hides is shown before it is taken over, and comes only where somebody chooses it.
@Suite struct HiddenChoiceTests {
    /// A workbook with rows of texts; those of `hidden` are hidden.
    private static func workbook(_ rows: [[String]], hidden: Set<Int>) -> Data {
        let lines = rows.enumerated().map { place, cells in
            let state = hidden.contains(place + 1) ? " hidden=\"1\"" : ""
            let cells = cells.map { "<c t=\"str\"><v>\($0)</v></c>" }.joined()
            return "<row r=\"\(place + 1)\"\(state)>\(cells)</row>"
        }
        return StoredArchive.data([
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Liste\" r:id=\"r1\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"sheet1.xml\"/></Relationships>"
            ),
            ("xl/sheet1.xml", "<worksheet><sheetData>\(lines.joined())</sheetData></worksheet>"),
        ])
    }

    private static let list = workbook(
        [["Nr", "Titel"], ["7", "Nähkurs"], ["8", "Geheimkurs"]],
        hidden: [3]
    )

    @Test func `a hidden row of a list is told, and taken over only where it is chosen`()
        async throws
    {
        let office = try await OfficeFixture(example: false)
        let sent = try await office.upload(Self.list, named: "liste.xlsx", as: "measures")
        let path = try #require(sent.headers[.location])
        let page = try await office.get(path)
        #expect(page.text.contains("1 ausgeblendete Zeile (3) ist nicht dabei."))
        #expect(page.text.contains("name=\"ausgeblendet\" value=\"rows\""))
        #expect(!page.text.contains("Geheimkurs"))
        #expect(!page.text.contains("--with-hidden"))
        let done = try await office.post(
            path,
            [("schritt", "speichern"), ("veroeffentlichen", "ja"), ("ausgeblendet", "rows")],
            from: page
        )
        #expect(done.status == .seeOther)
        #expect(office.town.register.all(Measure.self).map(\.title) == ["Nähkurs"])
    }

    @Test func `the choice is kept with the upload, and can be taken back`() async throws {
        let office = try await OfficeFixture(example: false)
        let sent = try await office.upload(Self.list, named: "liste.xlsx", as: "measures")
        let path = try #require(sent.headers[.location])
        _ = try await office.post(path, [("schritt", "pruefen"), ("ausgeblendet", "rows")])
        let page = try await office.get(path)
        #expect(page.text.contains("Geheimkurs"))
        #expect(page.text.contains("value=\"rows\" checked"))
        #expect(page.text.contains("ist dabei, weil Sie es so gewählt haben"))
        _ = try await office.post(path, [("schritt", "pruefen")])
        #expect(try await !office.get(path).text.contains("Geheimkurs"))
        _ = try await office.post(path, [("schritt", "pruefen"), ("ausgeblendet", "rows")])
        _ = try await office.post(path, [("schritt", "speichern")])
        #expect(office.town.register.all(Measure.self).map(\.title) == ["Nähkurs", "Geheimkurs"])
    }

    @Test func `a table of records leaves hidden rows out, and says so`() async throws {
        let office = try await OfficeFixture(example: false)
        let kinds = ["Stadtverwaltung", "einzelne Organisation"]
        let file = Self.workbook(
            [
                ["Organisation-Nr.", "Name", "Art", "Form"], ["", "Sozialamt"] + kinds,
                ["", "Geheimdienst"] + kinds,
            ],
            hidden: [3]
        )
        let sent = try await office.upload(file, named: "stellen.xlsx", as: "table")
        let path = try #require(sent.headers[.location])
        let page = try await office.get(path)
        #expect(page.text.contains("1 ausgeblendete Zeile (3) ist nicht dabei."))
        #expect(!page.text.contains("Geheimdienst"))
        _ = try await office.post(path, [("schritt", "pruefen"), ("ausgeblendet", "rows")])
        #expect(try await office.get(path).text.contains("Geheimdienst"))
    }

    @Test func `a file of which all is hidden is refused in words`() async throws {
        let office = try await OfficeFixture(example: false)
        for (hidden, sentence) in [
            (Set([1, 2]), "ist nichts zu sehen"), (Set([1]), "ist keine Zeile mit Überschriften"),
        ] {
            let file = Self.workbook([["Nr", "Titel"], ["7", "Nähkurs"]], hidden: hidden)
            let sent = try await office.upload(file, named: "liste.xlsx", as: "measures")
            #expect(sent.status == .unprocessableContent)
            #expect(sent.text.contains(sentence))
        }
    }
}

/// An archive whose parts are stored as they are.
private enum StoredArchive {
    static func data(_ parts: [(name: String, text: String)]) -> Data {
        var data = Data()
        var directory = Data()
        for (name, text) in parts {
            let bytes = Data(text.utf8)
            var common = Data()
            for number in [20, 0, 0, 0, 0x21] { common.append(number, bytes: 2) }
            common.append(checksum(bytes), bytes: 4)
            common.append(bytes.count, bytes: 4)
            common.append(bytes.count, bytes: 4)
            common.append(name.utf8.count, bytes: 2)
            common.append(0, bytes: 2)
            directory.append(contentsOf: [0x50, 0x4B, 1, 2, 20, 0])
            directory.append(common)
            for size in [2, 2, 2, 4] { directory.append(0, bytes: size) }
            directory.append(data.count, bytes: 4)
            directory.append(contentsOf: name.utf8)
            data.append(contentsOf: [0x50, 0x4B, 3, 4])
            data.append(common)
            data.append(contentsOf: name.utf8)
            data.append(bytes)
        }
        let start = data.count
        data.append(directory)
        data.append(contentsOf: [0x50, 0x4B, 5, 6, 0, 0, 0, 0])
        data.append(parts.count, bytes: 2)
        data.append(parts.count, bytes: 2)
        data.append(directory.count, bytes: 4)
        data.append(start, bytes: 4)
        data.append(0, bytes: 2)
        return data
    }

    /// - Source: CRC-32 of ISO 3309.
    private static func checksum(_ bytes: Data) -> Int {
        var rest = UInt32.max
        for byte in bytes {
            rest ^= UInt32(byte)
            for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
        }
        return Int(~rest)
    }
}

extension Data {
    fileprivate mutating func append(_ number: Int, bytes: Int) {
        for place in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
    }
}
