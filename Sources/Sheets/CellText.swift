/// The text of a cell, whose parts may be formatted differently.
struct CellText {
    /// The parts in order; `look` is `nil` for a part that is formatted as its cell.
    let parts: [(text: String, look: TextLook?)]

    /// The complete text.
    var whole: String {
        parts.count == 1 ? parts[0].text : parts.map(\.text).joined()
    }

    /// Returns what can be seen of the text in a cell, and why the rest cannot.
    ///
    /// A part that is hidden only in ways that are `taken` counts as seen.
    func seen(
        in cell: CellLook,
        taking taken: Set<Hidden.Sort>
    ) -> (text: String, hiding: Set<Hidden.Sort>) {
        var seen = ""
        var hiding: Set<Hidden.Sort> = []
        for (text, look) in parts where !text.isEmpty {
            let why = look.map(cell.hiding) ?? cell.hiding(number: nil)
            let isBlank = text.allSatisfy(\.isWhitespace)
            if !isBlank { hiding.formUnion(why) }
            if why.isSubset(of: taken) { seen += text }
        }
        return (seen, hiding)
    }
}

/// Collects a text of a workbook while its XML is read: fed with the elements inside `si` or `is`.
struct CellTextReading {
    private var parts: [(text: String, look: TextLook?)] = []
    private var look: TextLook?
    private var isLook = false
    private var isSpoken = false

    /// Whether no text was found yet.
    var isEmpty: Bool { parts.isEmpty }

    /// The text read so far.
    var text: CellText {
        CellText(parts: parts.map { ($0.text.unescapedCell, $0.look) })
    }

    /// Notes the start of a run, its formatting, or a phonetic guide.
    mutating func begin(_ element: String, _ attributes: [String: String], _ palette: Palette) {
        switch element {
        case "r": look = nil
        case "rPh": isSpoken = true
        case "rPr":
            look = TextLook()
            isLook = true
        default: if isLook { look?.take(element, attributes, palette) }
        }
    }

    /// Takes the words of an element; those of a phonetic guide are not part of the cell.
    mutating func end(_ element: String, _ words: String) {
        switch element {
        case "t": if !isSpoken { add(words) }
        case "r": look = nil
        case "rPr": isLook = false
        case "rPh": isSpoken = false
        default: break
        }
    }

    /// Joins parts with the same look, since an escape such as `_x000D_` may be split between them.
    private mutating func add(_ words: String) {
        if let last = parts.last, last.look == look {
            parts[parts.count - 1].text += words
        } else {
            parts.append((words, look))
        }
    }
}

/// The texts that several cells share; a cell refers to one by its position.
enum SharedStrings {
    /// Reads the part with the shared texts, in order.
    ///
    /// - Throws: `SheetFileError.tooManyCells`, `.damagedWorkbook` or `.notRead`.
    static func read(_ bytes: [UInt8], _ palette: Palette) throws(SheetFileError) -> [CellText] {
        var strings: [CellText] = []
        var reading = CellTextReading()
        try XMLWalk.through(bytes) { element, attributes throws(SheetFileError) in
            if element == "si" { reading = CellTextReading() }
            reading.begin(element, attributes, palette)
        } end: { element, words throws(SheetFileError) in
            reading.end(element, words)
            guard element == "si" else { return }
            if strings.count == Sheet.cellLimit { throw .tooManyCells }
            strings.append(reading.text)
        }
        return strings
    }
}
