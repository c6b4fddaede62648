import Testing

@testable import Sheets

/// Rules of a workbook that give cells another look, and by that may hide them.
@Suite struct LookRuleTests {
    private static func cell(_ text: String, _ place: String) -> String {
        "<c r=\"\(place)\" t=\"str\"><v>\(text)</v></c>"
    }

    private func ruled(_ rule: String, _ values: [String] = ["x", "y"]) throws -> Sheet {
        let rows = values.enumerated().map { place, value in
            "<row r=\"\(place + 1)\">\(Self.cell("t", "A\(place + 1)"))"
                + "\(Self.cell(value, "B\(place + 1)"))</row>"
        }
        let workbook = TinyWorkbook(
            rows: rows.joined(),
            styles: """
                <dxfs><dxf><font><strike/></font></dxf><dxf><font><color rgb="FFFF0000"/></font>
                <border><left><color rgb="FFFFFFFF"/></left></border></dxf>
                <dxf><font><color theme="0"/></font></dxf><dxf><numFmt numFmtId="9"
                formatCode=";;;"/></dxf></dxfs>
                """,
            after: "<conditionalFormatting sqref=\"A1:B9\">\(rule)</conditionalFormatting>"
        )
        return try SheetFile.sheet(in: workbook.bytes()) { _ in true }
    }

    @Test func `a rule that hides is followed, and believed where it cannot be reckoned`() throws {
        let beside = "<cfRule type=\"expression\" dxfId=\"0\"><formula>$B1=\"x\"</formula></cfRule>"
        #expect(try ruled(beside).rows.map(\.cells) == [["t", "y"]])
        #expect(try ruled(beside).hidden.map(\.places) == [["A1", "B1"]])
        let equal =
            "<cfRule type=\"cellIs\" operator=\"equal\" dxfId=\"2\"><formula>\"x\"</formula></cfRule>"
        #expect(try ruled(equal).rows.map(\.cells) == [["t", ""], ["t", "y"]])
        #expect(try ruled(equal).hidden.map(\.sort) == [.pale])
        let contains =
            "<cfRule type=\"containsText\" text=\"Y\" dxfId=\"3\"><formula>1</formula></cfRule>"
        #expect(try ruled(contains).rows.map(\.cells) == [["t", "x"], ["t", ""]])
        let unknown =
            "<cfRule type=\"expression\" dxfId=\"0\"><formula>HEUTE()&gt;1</formula></cfRule>"
        #expect(throws: SheetFileError.self) { try ruled(unknown) }
        let harmless = "<cfRule type=\"expression\" dxfId=\"1\"><formula>WAHR</formula></cfRule>"
        #expect(try ruled(harmless).hidden == [])
        let bars = "<cfRule type=\"dataBar\"><dataBar showValue=\"0\"/></cfRule>"
        #expect(throws: SheetFileError.self) { try ruled(bars) }
    }
}
