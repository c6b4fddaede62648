import Concept
import Foundation
import Register
import TestKit
import Testing
import Words

@testable import Exchange
@testable import Sheets

/// Whatever bytes come: a table, or a reason why not; the process goes on.
@Suite struct SheetMutationTests {
    private static func workbook() -> TinyWorkbook {
        TinyWorkbook(
            rows: """
                <row r="1" spans="1:4"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
                <c r="C1" t="inlineStr"><is><t>Beschreibung</t></is></c></row>
                <row r="2"><c r="A2" s="1"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="str">
                <f>B2</f><v>Käfig &amp; Co</v></c></row><row r="3" hidden="1"><c r="A3"><v>2</v></c></row>
                <row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" t="s"><v>3</v></c></row>
                """,
            shared: """
                <si><t>Nr.</t></si><si><t xml:space="preserve">Maßnahme</t></si><si><t>Sprachcafé</t></si>
                <si><r><rPr><strike/><color theme="1"/></rPr><t>alt_x000D_</t></r><r><t>neu</t></r></si>
                """,
            styles: """
                <numFmts><numFmt numFmtId="170" formatCode="dd.mm.yyyy;;;@"/></numFmts>
                <fonts><font><sz val="11"/></font></fonts><fills><fill><patternFill/></fill></fills>
                <cellXfs><xf/><xf numFmtId="170" fontId="0"/></cellXfs><dxfs><dxf><font><strike/></font>
                </dxf></dxfs>
                """,
            after: """
                <mergeCells><mergeCell ref="A1:A2"/></mergeCells><conditionalFormatting sqref="A1:C9">
                <cfRule type="expression" dxfId="0"><formula>$A1="x"</formula></cfRule>
                </conditionalFormatting>
                """
        )
    }

    /// Each of these with each of the seeds: two thousand files for each parser.
    private static let rounds = 20

    /// A change to some bytes.
    private static func mutated(_ bytes: [UInt8], _ chance: inout Seeded) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &chance) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &chance)
            switch Int.random(in: 0..<8, using: &chance) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
            case 1: bytes[place] = UInt8.random(in: 0...255, using: &chance)
            case 2: bytes.insert(0xFF, at: place)
            case 3: bytes.removeSubrange(place...)
            case 4:
                let other = Int.random(in: 0..<bytes.count, using: &chance)
                let piece = bytes[min(place, other)..<max(place, other)].prefix(200)
                bytes.insert(contentsOf: piece, at: place)
            case 5:
                let odd: [[UInt8]] = [
                    [0xC3], [0xED, 0xA0, 0x80], [0xF8, 0x88], [0], [0xFE, 0xFF], Array("&#0;".utf8),
                    Array("&x;".utf8), Array("<!DOCTYPE a>".utf8), Array("<?a \u{FF}?>".utf8),
                    Array(" xmlns:q=\"\"".utf8), Array("]]>".utf8), [0xC0, 0x80],
                ]
                bytes.insert(contentsOf: odd.randomElement(using: &chance) ?? [], at: place)
            case 6: bytes.removeSubrange(place..<min(bytes.count, place + 20))
            default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &chance))
            }
        }
        return bytes
    }

    private static func read(_ bytes: [UInt8]) {
        for taken in [Set<Hidden.Sort>(), Set(Hidden.Sort.allCases)] {
            do {
                _ = try SheetFile.sheet(in: bytes, taking: taken) { _ in true }
            } catch {
                #expect(error.message(in: .german, file: "x").last == ".")
            }
        }
        do {
            _ = try MeasureListImport(MeasureList(bytes)).problems(in: .small())
        } catch let error as MeasureListError {
            #expect(error.message(in: .german, file: "x", via: .page).last == ".")
        } catch {
            Issue.record(error)
        }
    }

    @Test(arguments: 1...100)
    func `a part of a workbook may hold any bytes`(seed: UInt64) throws {
        var chance = Seeded(seed: seed)
        for _ in 0..<Self.rounds {
            var workbook = Self.workbook()
            let name = workbook.parts.keys.sorted().randomElement(using: &chance) ?? ""
            var part = Self.mutated(Array(workbook.parts[name] ?? Data()), &chance)
            if chance.oneIn(5) {
                let names = [
                    "ISO-8859-1", "UTF-16", "UTF-7", "windows-1252", "EBCDIC-DE", "UCS-4", "x",
                    "\u{FF}",
                ]
                let encoding = names.randomElement(using: &chance) ?? ""
                part = Array("<?xml version=\"1.0\" encoding=\"\(encoding)\"?>".utf8) + part
            }
            workbook.parts[name] = Data(part)
            if chance.oneIn(6) {
                workbook.parts[name] = workbook.parts.values.randomElement(using: &chance)
            }
            Self.read(try workbook.bytes())
        }
        held(Self.rounds, "workbooks with a damaged part read, or refused with a sentence")
    }

    @Test(arguments: 1...100)
    func `an archive may hold any bytes, and may lie`(seed: UInt64) throws {
        var chance = Seeded(seed: seed)
        let bytes = try Self.workbook().bytes()
        for _ in 0..<Self.rounds { Self.read(Self.mutated(bytes, &chance)) }
        held(Self.rounds, "damaged workbooks read, or refused with a sentence")
    }

    @Test(arguments: 1...100)
    func `a text may hold any bytes`(seed: UInt64) throws {
        var chance = Seeded(seed: seed)
        let text = """
            \u{FEFF}Nr.;Maßnahme;"Beschreibung";Stand;Ende\r\n1;"Sprach""café";\
            "zwei\nZeilen";läuft;2026\r\n2;Kurs;Text;geplant;31.12.2026\r\n
            """
        for _ in 0..<Self.rounds { Self.read(Self.mutated(Array(text.utf8), &chance)) }
        held(Self.rounds, "damaged lists as text read, or refused with a sentence")
    }

    @Test(arguments: [
        "<row><a\u{FF}b/></row>", "<row q\u{FF}=\"1\"/>", "<row q=\"\u{FF}\"/>", "<?a \u{FF}?>",
        "<!--\u{FF}-->",
        "<row>\u{FF}</row>", "<row xmlns:\u{FF}=\"a\"/>", "<row xmlns:a=\"\u{FF}\"/>",
        "<![CDATA[\u{FF}]]>",
    ])
    func `a byte that is no text is refused wherever it stands`(rows: String) throws {
        var workbook = TinyWorkbook(rows: "")
        let text = "<worksheet><sheetData>\(rows)</sheetData></worksheet>"
        // The letter of Latin-1 as the one byte that it is there.
        workbook.parts["xl/worksheets/sheet1.xml"] = text.data(using: .isoLatin1)
        #expect(throws: SheetFileError.damagedWorkbook) {
            try SheetFile.sheet(in: workbook.bytes()) { _ in true }
        }
    }

    @Test func `a part in an encoding that is known is read`() throws {
        let text =
            "<worksheet><sheetData><row><c t=\"str\"><v>Maß</v></c></row></sheetData></worksheet>"
        var workbook = TinyWorkbook(rows: "")
        workbook.parts["xl/worksheets/sheet1.xml"] =
            ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + text).data(using: .isoLatin1)
        #expect(try SheetFile.sheet(in: workbook.bytes()) { _ in true }.rows[0][0] == "Maß")
        workbook.parts["xl/worksheets/sheet1.xml"] = text.data(using: .utf16)
        #expect(try SheetFile.sheet(in: workbook.bytes()) { _ in true }.rows[0][0] == "Maß")
    }

    @Test func `parts that other programs name otherwise are found`() throws {
        var workbook = TinyWorkbook(rows: "<row><c t=\"s\"><v>0</v></c></row>")
        workbook.parts["xl/SharedStrings.XML"] = Data(
            "<x:sst xmlns:x=\"x\"><x:si><x:t>a</x:t></x:si></x:sst>".utf8
        )
        workbook.parts["xl/sharedStrings.xml"] = nil
        #expect(try SheetFile.sheet(in: workbook.bytes()) { _ in true }.rows[0][0] == "a")
        workbook.parts["xl/book22.xml"] = workbook.parts.removeValue(forKey: "xl/workbook.xml")
        workbook.parts["xl/_rels/book22.xml.rels"] = workbook.parts.removeValue(
            forKey: "xl/_rels/workbook.xml.rels"
        )
        workbook["_rels/.rels"] = """
            <Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="xl/book22.xml"/>
            </Relationships>
            """
        #expect(try SheetFile.sheet(in: workbook.bytes()) { _ in true }.rows[0][0] == "a")
    }
}
