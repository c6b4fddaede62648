/// A workbook (XLSX): its sheets, and what their cells need to be read.
///
/// - Source: ECMA-376, Office Open XML, part 1, SpreadsheetML.
struct Workbook {
    private let archive: ZipArchive
    private let sheets: [WorkbookSheet]
    private let book: SheetRows.Book

    /// More than anybody leafs through.
    private static let sheetLimit = 500

    init(_ file: [UInt8], taking taken: Set<Hidden.Sort>) throws(SheetFileError) {
        archive = try ZipArchive(file)
        let root = try archive.part("_rels/.rels").map { part throws(SheetFileError) in
            try Relations(part, of: "")
        }
        let place = root?.first(of: "officeDocument") ?? "xl/workbook.xml"
        guard let contents = try archive.part(place),
            let relationPart = try archive.part(Relations.place(of: place))
        else { throw .damagedWorkbook }
        let relations = try Relations(relationPart, of: place)
        var sheets: [WorkbookSheet] = []
        var countsFrom1904 = false
        try XMLWalk.through(contents) { element, attributes throws(SheetFileError) in
            if element == "workbookPr" { countsFrom1904 = attributes.isOn("date1904") }
            guard element == "sheet", let part = attributes["id"].flatMap({ relations[$0] }) else {
                return
            }
            if sheets.count == Self.sheetLimit { throw .workbookTooLarge }
            let isSeen = attributes["state"] ?? "visible" == "visible"
            sheets.append(WorkbookSheet(attributes["name"] ?? "", part, isSeen: isSeen))
        }
        guard !sheets.isEmpty else { throw .damagedWorkbook }
        self.sheets = sheets
        let styles = try archive.part(relations.first(of: "styles") ?? "xl/styles.xml")
        let theme = try archive.part(relations.first(of: "theme") ?? "xl/theme/theme1.xml")
        let strings = try archive.part(
            relations.first(of: "sharedStrings") ?? "xl/sharedStrings.xml"
        )
        let palette = try Palette(theme: theme, styles: styles)
        book = SheetRows.Book(
            strings: try strings.map { part throws(SheetFileError) in
                try SharedStrings.read(part, palette)
            } ?? [],
            formats: NumberFormats(
                codes: try styles.map(NumberFormats.codes) ?? [],
                countsFrom1904: countsFrom1904
            ),
            looks: try CellLooks(styles, palette),
            palette: palette,
            taken: taken
        )
    }

    /// The first sheet that is wanted, or the first that holds something; those that are seen come
    /// first.
    func sheet(where isWanted: (Sheet) -> Bool) throws(SheetFileError) -> Sheet {
        var first: Sheet?
        let secret = book.taken.contains(.sheets) ? sheets.filter { !$0.isSeen } : []
        let open = sheets.filter(\.isSeen) + secret
        for each in open {
            guard let bytes = try archive.part(each.part) else { continue }
            let (rows, tally) = try SheetRows.read(bytes, book)
            let sheet = Sheet(title: each.title, hidden: all(tally), rows: rows)
            if !rows.isEmpty, isWanted(sheet) { return sheet.beside(open) }
            if first?.rows.isEmpty ?? true, !rows.isEmpty || first?.hidden.isEmpty ?? true {
                first = sheet
            }
        }
        let found = first ?? Sheet(title: nil, hidden: all(HiddenTally(book.taken)), rows: [])
        if !found.rows.isEmpty { return found.beside(open) }
        if found.hidden.contains(where: { !$0.isTaken }) { throw .allHidden(found.hidden) }
        throw first == nil ? .damagedWorkbook : .empty
    }

    /// What a sheet hides, and the sheets that are hidden.
    private func all(_ tally: HiddenTally) -> [Hidden] {
        var tally = tally
        for sheet in sheets where !sheet.isSeen { tally.add(.sheets, sheet.title) }
        return tally.all
    }
}

/// A sheet as its workbook names it.
struct WorkbookSheet {
    let title: String
    let part: String
    let isSeen: Bool

    init(_ title: String, _ part: String, isSeen: Bool) {
        self.title = title
        self.part = part
        self.isSeen = isSeen
    }
}

extension Sheet {
    /// The sheet with the titles of those that were not read.
    fileprivate func beside(_ sheets: [WorkbookSheet]) -> Sheet {
        let others = sheets.map(\.title).filter { $0 != title }
        return Sheet(title: title, others: others, hidden: hidden, rows: rows)
    }
}

/// Where the parts lie that another part names by an identifier.
struct Relations {
    private var places: [String: String] = [:]
    private var firsts: [String: String] = [:]

    /// - Throws: as `XMLWalk`.
    init(_ bytes: [UInt8], of place: String) throws(SheetFileError) {
        var relations = self
        let folder = place.split(separator: "/").dropLast().map(String.init)
        try XMLWalk.through(bytes) { element, attributes throws(SheetFileError) in
            guard element == "Relationship", let id = attributes["Id"],
                let target = attributes["Target"], attributes["TargetMode"] != "External"
            else { return }
            let place = Self.resolved(target, in: folder)
            relations.places[id] = place
            if let sort = attributes["Type"]?.split(separator: "/").last.map(String.init) {
                relations.firsts[sort] = relations.firsts[sort] ?? place
            }
        }
        self = relations
    }

    subscript(id: String) -> String? { places[id] }

    /// The first part of a sort, such as "styles".
    func first(of sort: String) -> String? { firsts[sort] }

    /// The part that holds the relations of another.
    static func place(of part: String) -> String {
        let pieces = part.split(separator: "/").map(String.init)
        let name = (pieces.last ?? "") + ".rels"
        return (pieces.dropLast() + ["_rels", name]).joined(separator: "/")
    }

    private static func resolved(_ target: String, in folder: [String]) -> String {
        var path = target.hasPrefix("/") ? [] : folder
        for piece in target.split(separator: "/") where piece != "." {
            if piece == ".." { path = path.dropLast() } else { path.append(String(piece)) }
        }
        return path.joined(separator: "/")
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
