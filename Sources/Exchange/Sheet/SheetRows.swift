/// The rows of one sheet of a workbook, each cell in the words that a German Excel would show.
struct SheetRows {
    private let strings: [String]
    private let formats: NumberFormats
    private var rows: [Sheet.Row] = []
    /// The cells of the row that is being read.
    private var cells: [String] = []
    private var number = 0
    private var room = SheetRoom()
    private var column = 0
    private var sort = ""
    private var style = 0
    private var value = ""
    private var formula = ""
    private var isSpoken = false
    private var merged = MergedCells()

    /// The number of the last row that a workbook can have.
    private static let lastRow = 1_048_576

    static func read(
        _ bytes: [UInt8],
        strings: [String],
        formats: NumberFormats
    ) throws(SheetFileError) -> [Sheet.Row] {
        var reading = SheetRows(strings: strings, formats: formats)
        try XMLWalk.through(bytes) { element, attributes throws(SheetFileError) in
            reading.begin(element, attributes)
        } end: { element, text throws(SheetFileError) in
            try reading.end(element, text)
        }
        return try reading.merged.filled(reading.rows, &reading.room)
    }

    private init(strings: [String], formats: NumberFormats) {
        self.strings = strings
        self.formats = formats
    }

    private mutating func begin(_ element: String, _ attributes: [String: String]) {
        switch element {
        case "row":
            let told = attributes["r"].flatMap { Int($0) } ?? 0
            number = max(number + 1, min(told, Self.lastRow))
            cells = []
            column = -1
        case "c":
            column = attributes["r"].flatMap(Self.column) ?? column + 1
            sort = attributes["t"] ?? "n"
            style = attributes["s"].flatMap { Int($0) } ?? 0
            value = ""
            formula = ""
        case "rPh": isSpoken = true
        case "mergeCell": merge(attributes["ref"] ?? "")
        default: break
        }
    }

    private mutating func end(_ element: String, _ text: String) throws(SheetFileError) {
        switch element {
        case "v": value = text
        case "f": formula = text
        case "t": if !isSpoken { value += text }
        case "rPh": isSpoken = false
        case "c": try take()
        case "row":
            guard cells.contains(where: { !$0.isEmpty }) else { return }
            if rows.count == Sheet.rowLimit { throw .tooManyRows }
            rows.append(Sheet.Row(number: number, cells: cells))
        default: break
        }
    }

    private mutating func take() throws(SheetFileError) {
        let words = words
        guard !words.isEmpty, column >= 0 else { return }
        guard column < Sheet.columnLimit else { throw .tooManyColumns }
        try room.take(words, cells: max(1, column + 1 - cells.count))
        while cells.count <= column { cells.append("") }
        cells[column] = words
    }

    private var words: String {
        // No program has computed it: then its formula is all that there is to say.
        if value.isEmpty, !formula.isEmpty { return "=" + formula }
        return switch sort {
        case "s": Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
        case "inlineStr", "str": value.unescapedCell
        case "b": value == "1" ? "ja" : "nein"
        case "n": formats.words(value, style: style)
        default: value
        }
    }

    private mutating func merge(_ range: String) {
        let ends = range.split(separator: ":").map(String.init)
        guard ends.count == 2, let column = Self.column(ends[0]),
            let from = Int(ends[0].drop { $0.isLetter }),
            let until = Int(ends[1].drop { $0.isLetter }), from < until
        else { return }
        merged.add(column: column, rows: from...until)
    }

    /// The place of a column, from 0: "C7" is 2.
    private static func column(_ reference: String) -> Int? {
        let letters = reference.utf8.prefix { (65...90).contains($0) }
        guard (1...3).contains(letters.count) else { return nil }
        return letters.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
    }
}
