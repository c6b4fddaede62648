import Concept
import Exchange
import Foundation
import Register
import Testing
import Words

@testable import Sheets

/// What a screen does not show is counted, and read only where somebody has chosen that.
@Suite struct HiddenTests {
    private func sheet(
        _ workbook: TinyWorkbook,
        _ taken: Set<Hidden.Sort> = []
    ) throws -> Sheet {
        try SheetFile.sheet(in: workbook.bytes(), taking: taken) { _ in true }
    }

    /// The cells, what hides them by default, and that they come where it is chosen.
    private func expect(
        _ workbook: TinyWorkbook,
        seen: [[String]],
        all: [[String]],
        _ sort: Hidden.Sort,
        _ places: [String],
        _ comment: Comment? = nil,
        location: SourceLocation = #_sourceLocation
    ) throws {
        let read = try sheet(workbook)
        #expect(read.rows.map(\.cells) == seen, comment, sourceLocation: location)
        let hidden = Hidden(sort: sort, count: places.count, places: places, isTaken: false)
        #expect(read.hidden == [hidden], comment, sourceLocation: location)
        let taken = try sheet(workbook, [sort])
        #expect(taken.rows.map(\.cells) == all, comment, sourceLocation: location)
        #expect(taken.hidden.map(\.isTaken) == [true], comment, sourceLocation: location)
        // What was not chosen stays out.
        let others = Set(Hidden.Sort.allCases).subtracting([sort])
        #expect(
            try sheet(workbook, others).rows.map(\.cells) == seen,
            comment,
            sourceLocation: location
        )
    }

    private static func cell(_ text: String, _ place: String, style: String = "") -> String {
        "<c r=\"\(place)\" t=\"str\"\(style)><v>\(text)</v></c>"
    }

    @Test(arguments: [
        "hidden=\"1\"", "hidden=\"true\"", "hidden=\"on\"", "ht=\"0\" customHeight=\"1\"",
        "ht=\"0.75\"", "hidden=\"1\" outlineLevel=\"1\" collapsed=\"0\"",
    ])
    func `a row that is hidden, folded up or flat stays out`(attribute: String) throws {
        let rows = """
            <row r="1">\(Self.cell("a", "A1"))</row>
            <row r="2" \(attribute)>\(Self.cell("geheim", "A2"))</row>
            <row r="3" hidden="0" ht="15">\(Self.cell("c", "A3"))</row>
            <row r="4" hidden="1"/>
            """
        try expect(
            TinyWorkbook(rows: rows),
            seen: [["a"], ["c"]],
            all: [["a"], ["geheim"], ["c"]],
            .rows,
            ["2"]
        )
    }

    @Test func `rows are hidden where the sheet says that of all`() throws {
        var workbook = TinyWorkbook(
            rows: """
                <row r="1" ht="15">\(Self.cell("a", "A1"))</row><row r="2">\(Self.cell("b", "A2"))</row>
                """
        )
        workbook["xl/worksheets/sheet1.xml"] = workbook["xl/worksheets/sheet1.xml"].replacing(
            "<sheetData>",
            with: "<sheetFormatPr defaultRowHeight=\"15\" zeroHeight=\"1\"/><sheetData>"
        )
        try expect(workbook, seen: [["a"]], all: [["a"], ["b"]], .rows, ["2"])
    }

    @Test(arguments: [
        "hidden=\"1\"", "hidden=\"true\" width=\"9\"", "width=\"0\"",
        "width=\"0\" customWidth=\"1\"",
        "width=\"0.14\"",
    ])
    func `a column that is hidden or narrow stays out`(attribute: String) throws {
        var workbook = TinyWorkbook(
            rows: """
                <row r="1">\(Self.cell("a", "A1"))\(Self.cell("x", "B1"))\(Self.cell("c", "C1"))</row>
                """
        )
        workbook["xl/worksheets/sheet1.xml"] = workbook["xl/worksheets/sheet1.xml"].replacing(
            "<sheetData>",
            with: "<cols><col min=\"2\" max=\"2\" \(attribute)/><col min=\"3\" max=\"16384\""
                + " width=\"9\"/></cols><sheetData>"
        )
        try expect(
            workbook,
            seen: [["a", "", "c"]],
            all: [["a", "x", "c"]],
            .columns,
            ["B"]
        )
    }

    @Test(arguments: ["hidden", "veryHidden"])
    func `a sheet that is hidden stays out`(state: String) throws {
        var workbook = TinyWorkbook(rows: "<row r=\"1\">\(Self.cell("offen", "A1"))</row>")
        workbook["xl/workbook.xml"] = """
            <workbook xmlns:r="r"><sheets><sheet name="geheim" state="\(state)" r:id="r2"/>
            <sheet name="Liste" r:id="r1"/></sheets></workbook>
            """
        workbook["xl/_rels/workbook.xml.rels"] = """
            <Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/>
            <Relationship Id="r2" Target="worksheets/zwei.xml"/></Relationships>
            """
        workbook["xl/worksheets/zwei.xml"] = """
            <worksheet><sheetData><row><c t="str"><v>intern</v></c></row></sheetData></worksheet>
            """
        let bytes = try workbook.bytes()
        let wanted: (Sheet) -> Bool = { $0.rows.first?[0] == "intern" }
        let open = try SheetFile.sheet(in: bytes, where: wanted)
        #expect(open.title == "Liste" && open.others == [])
        #expect(
            open.hidden == [Hidden(sort: .sheets, count: 1, places: ["geheim"], isTaken: false)]
        )
        let all = try SheetFile.sheet(in: bytes, taking: [.sheets], where: wanted)
        #expect(all.title == "geheim" && all.others == ["Liste"])
    }

    /// Fonts 1 to 7: struck out twice, not struck out, white, nearly white, tiny, in a theme's white.
    private static let styles = """
        <numFmts><numFmt numFmtId="170" formatCode=";;;"/>
        <numFmt numFmtId="171" formatCode="&quot;&quot;;&quot;&quot;;&quot;&quot;;**"/>
        <numFmt numFmtId="172" formatCode="[White]General;[White]General;0;[White]@"/></numFmts>
        <fonts><font><sz val="11"/></font><font><strike/></font><font><strike val="true"/></font>
        <font><strike val="0"/></font><font><color rgb="FFFFFFFF"/></font>
        <font><color rgb="FFFDFDFD"/></font><font><sz val="1"/></font><font><color theme="0"/></font>
        <font><color indexed="9"/></font><font><color theme="1" tint="0.99"/></font>
        <font><color rgb="FF00B050"/></font></fonts>
        <fills><fill><patternFill patternType="none"/></fill>
        <fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FF00B050"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor theme="1"/></patternFill></fill></fills>
        <cellStyleXfs><xf fontId="0" fillId="0"/><xf fontId="1" fillId="0"/></cellStyleXfs>
        <cellXfs><xf/>
        <xf fontId="1"/><xf fontId="2" applyFont="1"/><xf fontId="3"/>
        <xf fontId="4"/><xf fontId="5"/><xf fontId="6"/><xf fontId="7"/><xf fontId="8"/><xf fontId="9"/>
        <xf fontId="10" fillId="2"/><xf fontId="4" fillId="2"/><xf fontId="0" fillId="3"/>
        <xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf xfId="1"/></cellXfs>
        """

    @Test(arguments: [
        (1, Hidden.Sort.struck), (2, .struck), (16, .struck), (4, .pale), (5, .pale), (6, .tiny),
        (7, .pale), (8, .pale), (9, .pale), (10, .pale), (12, .pale), (13, .pale), (14, .pale),
        (15, .pale),
    ])
    func `a cell that cannot be seen or is struck out stays out`(
        style: Int,
        sort: Hidden.Sort
    ) throws {
        let row = Self.cell("a", "A1") + Self.cell("geheim", "B1", style: " s=\"\(style)\"")
        try expect(
            TinyWorkbook(rows: "<row r=\"1\">\(row)</row>", styles: Self.styles),
            seen: [["a", ""]],
            all: [["a", "geheim"]],
            sort,
            ["B1"],
            "style \(style)"
        )
    }

    @Test(arguments: [0, 3, 11])
    func `a cell that looks like others is seen`(style: Int) throws {
        let row = Self.cell("a", "A1", style: " s=\"\(style)\"")
        let read = try sheet(TinyWorkbook(rows: "<row>\(row)</row>", styles: Self.styles))
        #expect(read.rows.map(\.cells) == [["a"]] && read.hidden == [])
    }

    @Test func `a number is not seen where its part of the format is empty`() throws {
        let styles = """
            <numFmts><numFmt numFmtId="170" formatCode="0;-0;;@"/></numFmts>
            <cellXfs><xf/><xf numFmtId="170"/></cellXfs>
            """
        let row =
            "<row><c s=\"1\"><v>0</v></c><c s=\"1\"><v>5</v></c><c s=\"1\"><v>-5</v></c></row>"
        let read = try sheet(TinyWorkbook(rows: row, styles: styles))
        #expect(read.rows.map(\.cells) == [["", "5", "-5"]])
        #expect(read.hidden.map(\.sort) == [.pale])
    }

    @Test func `a cell without a style has that of its row, else of its column`() throws {
        var workbook = TinyWorkbook(
            rows: """
                <row r="1" s="1" customFormat="1"><c r="A1" t="str"><v>Zeile</v></c>
                <c r="B1" t="str" s="0"><v>b</v></c></row>
                <row r="2"><c r="A2" t="str"><v>a</v></c><c r="B2" t="str"><v>Spalte</v></c></row>
                """,
            styles: Self.styles
        )
        workbook["xl/worksheets/sheet1.xml"] = workbook["xl/worksheets/sheet1.xml"].replacing(
            "<sheetData>",
            with: "<cols><col min=\"2\" max=\"2\" width=\"9\" style=\"1\"/></cols><sheetData>"
        )
        try expect(
            workbook,
            seen: [["", "b"], ["a", ""]],
            all: [["Zeile", "b"], ["a", "Spalte"]],
            .struck,
            ["A1", "B2"]
        )
    }

    @Test(arguments: [true, false])
    func `of a text that is struck out in part the rest is read`(isShared: Bool) throws {
        let parts = """
            <r><t>neu </t></r><r><rPr><strike/><sz val="11"/></rPr><t xml:space="preserve">alt </t></r>
            <r><rPr><b/></rPr><t>fett</t></r>
            """
        let cell =
            isShared
            ? "<c r=\"A1\" t=\"s\"><v>0</v></c>"
            : "<c r=\"A1\" t=\"inlineStr\"><is>\(parts)</is></c>"
        try expect(
            TinyWorkbook(rows: "<row r=\"1\">\(cell)</row>", shared: "<si>\(parts)</si>"),
            seen: [["neu fett"]],
            all: [["neu alt fett"]],
            .struck,
            ["A1"]
        )
    }

    @Test func `what lies below a cell that stretches stays out`() throws {
        let workbook = TinyWorkbook(
            rows: """
                <row r="1">\(Self.cell("oben", "A1"))\(Self.cell("unter", "B1"))</row>
                <row r="2">\(Self.cell("auch", "A2"))\(Self.cell("oben", "B2"))\(Self.cell("c", "C2"))</row>
                """,
            after: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
        )
        let read = try sheet(workbook)
        #expect(read.rows.map(\.cells) == [["oben", ""], ["oben", "oben", "c"]])
        #expect(read.hidden.map(\.places) == [["B1", "A2"]])
        let all = try sheet(workbook, [.covered]).rows.map(\.cells)
        #expect(all == [["oben", "unter"], ["auch", "oben", "c"]])
    }

    @Test func `a file of which nothing is seen says so`() throws {
        let rows = "<row r=\"1\" hidden=\"1\">\(Self.cell("a", "A1"))</row>"
        let hidden = Hidden(sort: .rows, count: 1, places: ["1"], isTaken: false)
        #expect(throws: SheetFileError.allHidden([hidden])) {
            try sheet(TinyWorkbook(rows: rows))
        }
        let message = SheetFileError.allHidden([hidden]).message(in: .german, file: "x.xlsx")
        #expect(message.contains("1 ausgeblendete Zeile (1)."))
    }

    @Test func `many places are counted, and some are named`() throws {
        let rows = (1...40).map { "<row hidden=\"1\">\(Self.cell("a", "A\($0)"))</row>" }
        let workbook = TinyWorkbook(rows: rows.joined() + "<row>\(Self.cell("b", "A41"))</row>")
        let hidden = try #require(sheet(workbook).hidden.first)
        #expect(hidden.count == 40 && hidden.places.count == Hidden.placeLimit)
        let message = hidden.message(in: .german, via: .command)
        #expect(
            message.hasPrefix("40 ausgeblendete Zeilen (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, …)")
        )
        #expect(message.contains("--with-hidden rows"))
        for sort in Hidden.Sort.allCases {
            for via in [Via.command, .page] {
                for isTaken in [true, false] {
                    let one = Hidden(sort: sort, count: 1, places: ["B3"], isTaken: isTaken)
                    for words in [Catalogue.german, .english] {
                        let text = one.message(in: words, via: via)
                        #expect(text.last == "." && !text.contains("{{"), "\(text)")
                    }
                }
            }
        }
    }
}
