/// A workbook (XLSX): its sheets, and what their cells need to be read.
///
/// - Source: ECMA-376, Office Open XML, part 1, SpreadsheetML.
struct Workbook {
    private let archive: ZipArchive
    private let sheets: [(title: String, part: String)]
    private let strings: [String]
    private let formats: NumberFormats

    init(_ file: [UInt8]) throws(SheetFileError) {
        archive = try ZipArchive(file)
        guard let book = try archive.part("xl/workbook.xml"),
            let relations = try archive.part("xl/_rels/workbook.xml.rels")
        else { throw .damagedWorkbook }
        let targets = try Self.targets(relations)
        var sheets: [(title: String, part: String)] = []
        var countsFrom1904 = false
        try XMLWalk.through(book) { element, attributes throws(SheetFileError) in
            if element == "workbookPr" {
                countsFrom1904 = ["1", "true"].contains(attributes["date1904"])
            }
            if element == "sheet", attributes["state"] ?? "visible" == "visible",
                let part = attributes["id"].flatMap({ targets[$0] })
            {
                sheets.append((attributes["name"] ?? "", part))
            }
        }
        guard !sheets.isEmpty else { throw .damagedWorkbook }
        self.sheets = sheets
        strings = try archive.part("xl/sharedStrings.xml").map(SharedStrings.read) ?? []
        formats = NumberFormats(
            codes: try archive.part("xl/styles.xml").map(NumberFormats.codes) ?? [],
            countsFrom1904: countsFrom1904
        )
    }

    /// The first sheet that is wanted, or the first of all.
    func sheet(where isWanted: (Sheet) -> Bool) throws(SheetFileError) -> Sheet {
        var first: Sheet?
        for (title, part) in sheets {
            guard let bytes = try archive.part(part) else { continue }
            let rows = try SheetRows.read(bytes, strings: strings, formats: formats)
            let others = sheets.map(\.title).filter { $0 != title }
            let sheet = Sheet(title: title, others: others, rows: rows)
            if !rows.isEmpty, isWanted(sheet) { return sheet }
            first = first ?? sheet
        }
        guard let first else { throw .damagedWorkbook }
        guard !first.rows.isEmpty else { throw .empty }
        return first
    }

    /// Where the parts lie that the workbook names by an identifier.
    private static func targets(_ bytes: [UInt8]) throws(SheetFileError) -> [String: String] {
        var targets: [String: String] = [:]
        try XMLWalk.through(bytes) { element, attributes throws(SheetFileError) in
            guard element == "Relationship", let id = attributes["Id"],
                let target = attributes["Target"]
            else { return }
            targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        }
        return targets
    }
}

/// The texts that cells share; a cell names one by its place.
enum SharedStrings {
    static func read(_ bytes: [UInt8]) throws(SheetFileError) -> [String] {
        var strings: [String] = []
        var text = ""
        var isSpoken = false
        try XMLWalk.through(bytes) { element, _ throws(SheetFileError) in
            if element == "si" { text = "" }
            if element == "rPh" { isSpoken = true }
        } end: { element, words throws(SheetFileError) in
            switch element {
            case "t": if !isSpoken { text += words }
            case "rPh": isSpoken = false
            case "si":
                if strings.count == Sheet.cellLimit { throw .tooManyCells }
                strings.append(text.unescapedCell)
            default: break
            }
        }
        return strings
    }
}

extension String {
    /// A text in which `_x0041_` stays what it is when a workbook is read.
    var escapedCell: String {
        guard contains("_x") else { return self }
        return replacing(/_x(?=[0-9A-Fa-f]{4}_)/, with: "_x005F_x")
    }

    /// A text without `_x000D_`, as workbooks write signs that XML cannot hold.
    var unescapedCell: String {
        guard contains("_x") else { return self }
        return replacing(/_x([0-9A-Fa-f]{4})_/) { match in
            let scalar = UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init)
            return scalar.map { String($0) } ?? String(match.0)
        }
    }
}
