/// An opened workbook (XLSX): its sheets, and what is needed to read their cells.
///
/// - Source: ECMA-376 part 1, SpreadsheetML.
struct Workbook {
    private let archive: ZipArchive
    private let sheets: [WorkbookSheet]
    private let book: SheetRows.Book

    /// The most sheets that are read.
    private static let sheetLimit = 500

    /// Opens the archive and reads everything but the sheets.
    ///
    /// - Throws: `SheetFileError.damagedWorkbook`, `.workbookTooLarge`, `.workbookWithPassword`,
    ///   `.tooManyCells` or `.notRead`.
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

    /// Returns the first sheet with content that is wanted, else the first with content.
    ///
    /// Visible sheets are tried first; hidden ones only if they are taken.
    ///
    /// - Throws: `SheetFileError.allHidden` if only hidden content was found, `.empty` if none, and
    ///   whatever makes a sheet unreadable.
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

    /// What a sheet hides, and the sheets that its workbook hides.
    private func all(_ tally: HiddenTally) -> [Hidden] {
        var tally = tally
        for sheet in sheets where !sheet.isSeen { tally.add(.sheets, sheet.title) }
        return tally.all
    }
}

/// A sheet as listed in the workbook.
struct WorkbookSheet {
    let title: String
    /// The name of its part in the archive.
    let part: String
    /// Whether the sheet is visible, neither hidden nor "very hidden".
    let isSeen: Bool

    init(_ title: String, _ part: String, isSeen: Bool) {
        self.title = title
        self.part = part
        self.isSeen = isSeen
    }
}

extension Sheet {
    /// The sheet with the titles of the others.
    fileprivate func beside(_ sheets: [WorkbookSheet]) -> Sheet {
        let others = sheets.map(\.title).filter { $0 != title }
        return Sheet(title: title, others: others, hidden: hidden, rows: rows)
    }
}

/// The relationships of a part of the workbook: which other parts it refers to, by identifier.
///
/// - Source: ECMA-376 part 2, Open Packaging Conventions.
struct Relations {
    private var places: [String: String] = [:]
    private var firsts: [String: String] = [:]

    /// Reads a part with relationships; `place` is the part that they belong to.
    ///
    /// Those that lead out of the file are left out.
    ///
    /// - Throws: `SheetFileError.damagedWorkbook` or `.notRead`, as `XMLWalk`.
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

    /// The name of the part with this identifier.
    subscript(id: String) -> String? { places[id] }

    /// The first part of a type, named by the last piece of its address, such as "styles".
    func first(of sort: String) -> String? { firsts[sort] }

    /// The name of the part that holds the relationships of another: "xl/_rels/workbook.xml.rels".
    static func place(of part: String) -> String {
        let pieces = part.split(separator: "/").map(String.init)
        let name = (pieces.last ?? "") + ".rels"
        return (pieces.dropLast() + ["_rels", name]).joined(separator: "/")
    }

    /// The full name of a part that is given relative to a folder.
    private static func resolved(_ target: String, in folder: [String]) -> String {
        var path = target.hasPrefix("/") ? [] : folder
        for piece in target.split(separator: "/") where piece != "." {
            if piece == ".." { path = path.dropLast() } else { path.append(String(piece)) }
        }
        return path.joined(separator: "/")
    }
}

extension String {
    /// The text in which a literal `_x0041_` is escaped, so that reading the workbook gives it
    /// back.
    var escapedCell: String {
        guard contains("_x") else { return self }
        return replacing(/_x(?=[0-9A-Fa-f]{4}_)/, with: "_x005F_x")
    }

    /// The text with escapes such as `_x000D_` decoded, by which workbooks write what XML cannot
    /// hold.
    ///
    /// - Source: ECMA-376 part 1, 22.9.2.19, ST_Xstring.
    var unescapedCell: String {
        guard contains("_x") else { return self }
        return replacing(/_x([0-9A-Fa-f]{4})_/) { match in
            let scalar = UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init)
            return scalar.map { String($0) } ?? String(match.0)
        }
    }
}
