import Foundation
import Testing

@testable import Sheets

/// Workbooks as programs write them, and such as nobody should open.
@Suite struct WorkbookTests {
    private func rows(_ workbook: TinyWorkbook) throws -> [[String]] {
        try SheetFile.sheet(in: workbook.bytes()) { _ in true }.rows.map(\.cells)
    }

    private func refusal(_ bytes: [UInt8]) -> SheetFileError? {
        do {
            _ = try SheetFile.sheet(in: bytes) { _ in true }
            return nil
        } catch {
            return error
        }
    }

    private static let styles = """
        <numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy"/>
        <numFmt numFmtId="171" formatCode="&quot;Tag&quot; 0.00 [$€-407]"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/>
        <xf numFmtId="9"/><xf numFmtId="22"/></cellXfs>
        """

    @Test func `texts are read wherever a workbook keeps them`() throws {
        let workbook = TinyWorkbook(
            rows: """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
                <row r="3"><c r="B3" t="inlineStr"><is><t>in</t><r><t> sich</t></r></is></c>
                <c t="str"><f>A1</f><v>gerechnet</v></c><c t="b"><v>1</v></c><c t="s"><v>9</v></c></row>
                """,
            shared: """
                <si><t>Maß</t></si><si><r><t>na</t></r><r><t>hme_x000A_1</t></r>
                <rPh sb="0" eb="1"><t>falsch</t></rPh></si>
                """
        )
        #expect(try rows(workbook) == [["Maß", "nahme\n1"], ["", "in sich", "gerechnet", "ja"]])
        let sheet = try SheetFile.sheet(in: workbook.bytes()) { _ in true }
        #expect(sheet.title == "Liste")
        #expect(sheet.rows.map(\.number) == [1, 3])
    }

    @Test(arguments: [
        ("44522", 1, "22.11.2021"), ("44522", 2, "22.11.2021"), ("44522", 0, "44522"),
        ("44522.5", 5, "22.11.2021 12:00"), ("0.25", 5, "06:00"), ("1", 1, "01.01.1900"),
        ("61", 1, "01.03.1900"), ("12500.5", 3, "12500,5"), ("0.05", 4, "5 %"),
        ("0.30000000000000004", 0, "0,3"), ("1E3", 0, "1000"), ("-2", 1, "-2"), ("x", 0, "x"),
    ])
    func `numbers and days read as they are shown`(value: String, style: Int, shown: String) throws
    {
        let row = "<row><c s=\"\(style)\"><v>\(value)</v></c></row>"
        #expect(try rows(TinyWorkbook(rows: row, styles: Self.styles)) == [[shown]])
    }

    @Test func `a workbook of an old Mac counts its days from 1904`() throws {
        let workbook = TinyWorkbook(
            rows: "<row><c s=\"1\"><v>43060</v></c></row>",
            styles: Self.styles,
            book: "<workbookPr date1904=\"1\"/>"
        )
        #expect(try rows(workbook) == [["22.11.2021"]])
    }

    @Test func `a cell over several rows counts for each of them`() throws {
        let workbook = TinyWorkbook(
            rows: """
                <row r="2"><c r="A2" t="str"><v>Strom</v></c><c r="B2"><v>1</v></c></row>
                <row r="3"><c r="B3"><v>2</v></c></row><row r="4"><c r="B4"><v>3</v></c></row>
                """,
            after: "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"
        )
        #expect(try rows(workbook) == [["Strom", "1"], ["Strom", "2"], ["", "3"]])
    }

    @Test func `cells that stretch over rows cost what they fill`() throws {
        // Each row is filled once, however often and however crosswise the stretches are said.
        let rows = (1...2_000).map { "<row r=\"\($0)\"><c r=\"B\($0)\"><v>1</v></c></row>" }
        let stretches = (1...6_000).map { "<mergeCell ref=\"A\(1 + $0 % 7):A2000\"/>" }
        let workbook = TinyWorkbook(
            rows: rows.joined().replacing(
                "<row r=\"1\">",
                with: "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Strom</v></c>"
            ),
            after: "<mergeCells>\(stretches.joined())</mergeCells>"
        )
        #expect(try self.rows(workbook).allSatisfy { $0 == ["Strom", "1"] })
        var merged = MergedCells()
        for number in 1...6_000 { merged.add(column: 0, rows: (1 + number % 7)...2_000) }
        var room = SheetRoom()
        let plain = (1...2_000).map { Sheet.Row(number: $0, cells: ["x", "1"]) }
        _ = try merged.filled(plain, &room)
        #expect(room.cells == 1_999)
        #expect(room.bytes == 1_999)
    }

    @Test func `stretches that fill more than a sheet may hold are refused`() throws {
        var merged = MergedCells()
        for column in 0..<Sheet.columnLimit { merged.add(column: column, rows: 1...4_000) }
        let top = [String](repeating: "x", count: Sheet.columnLimit)
        let rows = (1...4_000).map { Sheet.Row(number: $0, cells: $0 == 1 ? top : ["x"]) }
        var room = SheetRoom()
        #expect(throws: SheetFileError.tooManyCells) { try merged.filled(rows, &room) }
        #expect(room.cells <= Sheet.cellLimit + Sheet.columnLimit)
    }

    @Test func `a cell to the right of all that is read is refused`() throws {
        let row = "<row><c r=\"KO1\" t=\"str\"><v>\(1)</v></c></row>"
        #expect(refusal(try TinyWorkbook(rows: row).bytes()) == .tooManyColumns)
        let last = "<row><c r=\"KN1\" t=\"str\"><v>1</v></c><c r=\"ZZZ1\"><v/></c></row>"
        #expect(try rows(TinyWorkbook(rows: last)).map(\.count) == [300])
    }

    @Test func `a formula that nobody has computed is shown as it is`() throws {
        let row = "<row><c><f>A2+1</f></c><c><f>A2+1</f><v>3</v></c></row>"
        #expect(try rows(TinyWorkbook(rows: row)) == [["=A2+1", "3"]])
    }

    @Test func `hidden sheets are passed over, and prefixes of names do not matter`() throws {
        var workbook = TinyWorkbook(rows: "<row><c><v>1</v></c></row>")
        workbook["xl/workbook.xml"] = """
            <x:workbook xmlns:x="x" xmlns:q="q"><x:sheets>
            <x:sheet name="geheim" state="hidden" q:id="r1"/><x:sheet name="b" q:id="r2"/>
            </x:sheets></x:workbook>
            """
        workbook["xl/_rels/workbook.xml.rels"] = """
            <Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/>
            <Relationship Id="r2" Target="/xl/worksheets/zwei.xml"/></Relationships>
            """
        workbook["xl/worksheets/zwei.xml"] = """
            <x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c><x:v>2</x:v></x:c></x:row>
            </x:sheetData></x:worksheet>
            """
        #expect(try rows(workbook) == [["2"]])
        #expect(try SheetFile.sheet(in: workbook.bytes()) { _ in true }.others == [])
    }

    @Test func `the sheets that are not read are known`() throws {
        var workbook = TinyWorkbook(rows: "<row><c><v>1</v></c></row>")
        workbook["xl/workbook.xml"] = """
            <workbook xmlns:r="r"><sheets><sheet name="2024" r:id="r1"/><sheet name="2023" r:id="r1"/>
            <sheet name="alt" state="veryHidden" r:id="r1"/></sheets></workbook>
            """
        let sheet = try SheetFile.sheet(in: workbook.bytes()) { _ in true }
        #expect(sheet.title == "2024")
        #expect(sheet.others == ["2023"])
    }

    @Test func `a bomb is refused before it is unpacked`() throws {
        var workbook = TinyWorkbook(rows: "")
        workbook.parts["xl/worksheets/sheet1.xml"] = Data(count: 100 * 1024 * 1024)
        let bytes = try workbook.bytes()
        #expect(bytes.count < 1024 * 1024)
        #expect(refusal(bytes) == .workbookTooLarge)
    }

    @Test func `a bomb that lies about its size is refused`() throws {
        var workbook = TinyWorkbook(rows: "")
        workbook.parts["xl/worksheets/sheet1.xml"] = Data(count: 100 * 1024 * 1024)
        var bytes = try workbook.bytes()
        let size = withUnsafeBytes(of: UInt32(100 * 1024 * 1024).littleEndian) { Array($0) }
        let places = bytes.indices.dropLast(4).filter { Array(bytes[$0..<$0 + 4]) == size }
        #expect(!places.isEmpty)
        for place in places { bytes.replaceSubrange(place..<place + 4, with: [100, 0, 0, 0]) }
        #expect([.workbookTooLarge, .damagedWorkbook].contains(refusal(bytes)))
    }

    @Test func `a sheet that names one long text again and again is refused`() throws {
        let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 200)
        let workbook = TinyWorkbook(
            rows: String(repeating: "<row>\(cells)</row>", count: 50),
            shared: "<si><t>\(String(repeating: "a", count: 32_000))</t></si>"
        )
        #expect(refusal(try workbook.bytes()) == .workbookTooLarge)
    }

    @Test func `numbers that no workbook has do no harm`() throws {
        let most = Int.max
        let workbook = TinyWorkbook(
            rows: """
                <row r="\(most)"><c r="KM\(most)" s="\(most)"><v/></c><c r="A1"><v>1e400</v></c>
                </row><row r="-1"><c s="-1"><v>1e300</v></c></row><row r="x"><c r="?"><v>3</v></c></row>
                """,
            after: "<mergeCells><mergeCell ref=\"A1:A\(most)\"/></mergeCells>"
        )
        #expect(try rows(workbook).map(\.count) == [1, 1, 1])
    }

    @Test func `too many entries are refused`() throws {
        var workbook = TinyWorkbook(rows: "<row><c><v>1</v></c></row>")
        for number in 0..<2001 { workbook["x/\(number)"] = "x" }
        #expect(refusal(try workbook.bytes()) == .workbookTooLarge)
    }

    @Test func `entities are not resolved`() throws {
        var workbook = TinyWorkbook(rows: "")
        workbook["xl/worksheets/sheet1.xml"] = """
            <!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "bb">]>
            <worksheet><sheetData><row><c t="str"><v>&a;&b;</v></c></row></sheetData></worksheet>
            """
        #expect(refusal(try workbook.bytes()) == .damagedWorkbook)
        let wide = try #require(workbook["xl/worksheets/sheet1.xml"].data(using: .utf16))
        workbook.parts["xl/worksheets/sheet1.xml"] = wide
        #expect(refusal(try workbook.bytes()) == .damagedWorkbook)
    }

    @Test func `a workbook with a password is refused as that`() throws {
        var workbook = TinyWorkbook(rows: "<row><c><v>1</v></c></row>")
        workbook.password = "geheim"
        #expect(refusal(try workbook.bytes()) == .workbookWithPassword)
        let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 512)
        #expect(refusal(container) == .oldWorkbook)
        let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        #expect(refusal(container + name) == .workbookWithPassword)
    }

    @Test func `a broken workbook is refused`() throws {
        let bytes = try TinyWorkbook(rows: "<row><c><v>1</v></c></row>").bytes()
        #expect(refusal(Array(bytes.prefix(bytes.count / 2))) == .damagedWorkbook)
        #expect(refusal([0x50, 0x4B, 3, 4, 0, 0]) == .damagedWorkbook)
        var torn = TinyWorkbook(rows: "<row><c></row>")
        #expect(refusal(try torn.bytes()) == .damagedWorkbook)
        torn["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData><row><c><v>1</v></c></row>"
        #expect(refusal(try torn.bytes()) == .damagedWorkbook)
        torn.parts["xl/workbook.xml"] = nil
        #expect(refusal(try torn.bytes()) == .damagedWorkbook)
        #expect(refusal(try TinyWorkbook(rows: "").bytes()) == .empty)
    }
}
