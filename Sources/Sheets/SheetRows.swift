import Decoding

/// Reads one sheet of a workbook row by row, each cell as the text that a German Excel would show.
///
/// The XML is read as a stream, so the state below is that of the row and the cell being read.
struct SheetRows {
    private let book: Book
    private var hiding: SheetHiding
    /// The row that is being read.
    private var row = SheetHiding.Row(number: 0)
    private var room = SheetRoom()
    private var columns = SheetColumns()
    /// The conditional format that is being read, and the ranges it applies to.
    private var rule: (ranges: [CellRange], attributes: [String: String], formula: String)?
    private var ruleRanges: [CellRange] = []

    // The cell that is being read.
    private var column = 0
    private var sort = ""
    private var style: Int?
    private var value = ""
    private var formula = ""
    private var inline = CellTextReading()
    private var rowStyle: Int?
    private var areRowsHidden = false

    /// What is needed from the rest of the workbook to read its cells.
    struct Book {
        let strings: [CellText]
        let formats: NumberFormats
        let looks: CellLooks
        let palette: Palette
        /// The ways of hiding whose content is read nevertheless.
        let taken: Set<Hidden.Sort>
    }

    /// Reads a sheet and returns its rows and what it hides.
    ///
    /// - Throws: `SheetFileError`, as `XMLWalk`, `SheetRoom` and `SheetHiding`.
    static func read(
        _ bytes: [UInt8],
        _ book: Book
    ) throws(SheetFileError) -> (rows: [Sheet.Row], hidden: HiddenTally) {
        var reading = SheetRows(book)
        try XMLWalk.through(bytes) { element, attributes throws(SheetFileError) in
            reading.begin(element, attributes)
        } end: { element, text throws(SheetFileError) in
            try reading.end(element, text)
        }
        var room = reading.room
        return try reading.hiding.seen(&room)
    }

    private init(_ book: Book) {
        self.book = book
        hiding = SheetHiding(book.taken)
    }

    /// Takes the attributes of an element; rows and cells without a number follow the one before.
    private mutating func begin(_ element: String, _ attributes: [String: String]) {
        switch element {
        case "sheetFormatPr":
            areRowsHidden =
                attributes.isOn("zeroHeight") || attributes.size("defaultRowHeight") == 0
            if attributes.size("defaultColWidth") == 0 { columns.hideAll() }
        case "col": columns.take(attributes)
        case "row":
            let told = attributes["r"].flatMap { Int($0) } ?? 0
            row = SheetHiding.Row(number: max(row.number + 1, min(told, CellRange.lastRow)))
            row.isHidden = isHidden(attributes)
            rowStyle = attributes.isOn("customFormat") ? attributes.number("s") : nil
            column = -1
        case "c":
            column = attributes["r"].flatMap { CellPlace($0).column } ?? column + 1
            sort = attributes["t"] ?? "n"
            style = attributes.number("s")
            value = ""
            formula = ""
            inline = CellTextReading()
        case "mergeCell": if let range = CellRange(attributes["ref"] ?? "") { hiding.merge(range) }
        case "conditionalFormatting": ruleRanges = CellRange.all(attributes["sqref"] ?? "")
        case "cfRule": rule = (ruleRanges, attributes, "")
        case "dataBar", "iconSet":
            if !attributes.isOn("showValue", unless: true), let rule {
                hiding.add(LookRule(rule.ranges, [.pale], [:], formula: ""))
            }
        default: inline.begin(element, attributes, book.palette)
        }
    }

    /// Whether a row is hidden: itself, by its height, or because all rows are by default.
    private func isHidden(_ attributes: [String: String]) -> Bool {
        if attributes.isOn("hidden") { return true }
        // A row one or two points high shows nothing of its text.
        if let height = attributes.size("ht") { return height <= 2 }
        return areRowsHidden && attributes["hidden"] == nil
    }

    /// Takes the text of an element, and closes the cell, row or rule that ends with it.
    private mutating func end(_ element: String, _ text: String) throws(SheetFileError) {
        switch element {
        case "v": value = text
        case "f": formula = text
        case "c": try take()
        case "row": try hiding.add(row)
        case "formula": if rule?.formula == "" { rule?.formula = text }
        case "cfRule":
            if let rule, let id = rule.attributes.number("dxfId"),
                book.looks.byRule.indices.contains(id), !book.looks.byRule[id].isEmpty
            {
                let hides = book.looks.byRule[id]
                hiding.add(LookRule(rule.ranges, hides, rule.attributes, formula: rule.formula))
            }
            rule = nil
        default: inline.end(element, text)
        }
    }

    /// Puts the cell into its row, unless it is empty or in a hidden column that is not taken.
    ///
    /// The style is that of the cell, else of the row, else of the column.
    ///
    /// - Throws: `SheetFileError.tooManyColumns`, `.tooManyCells` or `.workbookTooLarge`.
    private mutating func take() throws(SheetFileError) {
        let style = style ?? rowStyle ?? columns.style(of: column) ?? 0
        let look = book.looks[style]
        let (words, hides) = words(style, look)
        guard column >= 0, !words.isEmpty || !hides.isEmpty else { return }
        let isSideways = columns.isHidden(column)
        if isSideways {
            hiding.note(column: column)
            if !book.taken.contains(.columns) { return }
        }
        guard column < Sheet.columnLimit else { throw .tooManyColumns }
        try room.take(words, cells: max(1, column + 1 - row.cells.count))
        row.set(words, at: column)
        if !hides.isEmpty { hiding.hide(column, of: &row, hides) }
    }

    /// The text of the cell as far as it is wanted, and the ways in which any of it is hidden.
    private func words(_ style: Int, _ look: CellLook) -> (String, Set<Hidden.Sort>) {
        func shown(_ words: String, _ number: Double?) -> (String, Set<Hidden.Sort>) {
            let hides = words.isEmpty ? [] : look.hiding(number: number)
            return (hides.isSubset(of: book.taken) ? words : "", hides)
        }
        func text(_ text: CellText) -> (String, Set<Hidden.Sort>) {
            let seen = text.seen(in: look, taking: book.taken)
            return (seen.text, seen.hiding)
        }
        if value.isEmpty, !inline.isEmpty { return text(inline.text) }
        // No program has computed the formula yet, so it is shown itself.
        if value.isEmpty, !formula.isEmpty { return shown("=" + formula, nil) }
        switch sort {
        case "s":
            let place = Int(value) ?? -1
            return book.strings.indices.contains(place) ? text(book.strings[place]) : ("", [])
        case "inlineStr", "str": return shown(value.unescapedCell, nil)
        case "b": return shown(value == "1" ? "ja" : "nein", nil)
        case "n":
            let number = Double(value.trimming(" "))
            return shown(book.formats.words(value, style: style), number)
        default: return shown(value, nil)
        }
    }
}

/// What the sheet says of its columns: which are hidden, and which style their cells have.
private struct SheetColumns {
    private var hidden = [Bool](repeating: false, count: Sheet.columnLimit)
    private var styles = [Int?](repeating: nil, count: Sheet.columnLimit)

    func isHidden(_ column: Int) -> Bool { hidden.indices.contains(column) && hidden[column] }

    func style(of column: Int) -> Int? { styles.indices.contains(column) ? styles[column] : nil }

    mutating func hideAll() {
        hidden = hidden.map { _ in true }
    }

    /// Takes over a `col` element, which is for one or more columns.
    mutating func take(_ attributes: [String: String]) {
        guard let from = attributes.number("min"), let until = attributes.number("max"),
            from >= 1, from <= until, from <= Sheet.columnLimit
        else { return }
        // A column of one or two pixels shows nothing of its text.
        let isHidden =
            attributes.isOn("hidden") || attributes.size("width").map { $0 <= 0.3 } ?? false
        for column in (from - 1)..<min(until, Sheet.columnLimit) {
            hidden[column] = isHidden
            styles[column] = attributes.number("style")
        }
    }
}

extension [String: String] {
    fileprivate func number(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

    fileprivate func size(_ name: String) -> Double? { self[name].flatMap { Double($0) } }
}
