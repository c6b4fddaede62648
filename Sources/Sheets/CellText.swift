/// The text of a cell, of which parts may look otherwise than the cell.
struct CellText {
    /// In their order; a part without a look of its own looks as the cell does.
    let parts: [(text: String, look: TextLook?)]

    var whole: String {
        parts.count == 1 ? parts[0].text : parts.map(\.text).joined()
    }

    /// What is seen of it in a cell, and why the rest is not.
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

/// A text of a workbook on its way, element by element.
struct CellTextReading {
    private var parts: [(text: String, look: TextLook?)] = []
    private var look: TextLook?
    private var isLook = false
    private var isSpoken = false

    var isEmpty: Bool { parts.isEmpty }

    /// The text that was read.
    var text: CellText {
        CellText(parts: parts.map { ($0.text.unescapedCell, $0.look) })
    }

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

    mutating func end(_ element: String, _ words: String) {
        switch element {
        case "t": if !isSpoken { add(words) }
        case "r": look = nil
        case "rPr": isLook = false
        case "rPh": isSpoken = false
        default: break
        }
    }

    /// Parts that look the same are one, so that an escape may go over both.
    private mutating func add(_ words: String) {
        if let last = parts.last, last.look == look {
            parts[parts.count - 1].text += words
        } else {
            parts.append((words, look))
        }
    }
}

/// The texts that cells share; a cell names one by its place.
enum SharedStrings {
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
