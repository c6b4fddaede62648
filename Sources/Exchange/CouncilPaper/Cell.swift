/// A cell of a table row, or a stretch of a line that wide gaps set apart.
struct Cell: Hashable, Sendable {
    let text: String
    /// Its number in a row that tabs or bars divide, else the column of its first character.
    ///
    /// Comparable only within a table, whose rows are all divided alike.
    let position: Int
}

extension PaperLine {
    /// The cells of the line from left to right, without empty ones.
    var cells: [Cell] {
        if hasTab { return divided(by: "\t") }
        if hasBar { return divided(by: "|", "│") }
        return hasGap ? setApart() : [Cell(text: text, position: indent)]
    }

    /// Whether tabs or bars tell the cells apart, and not only gaps.
    var isDivided: Bool { hasTab || hasBar }

    /// By what the line is divided, and into how many cells, empty ones too.
    var division: (byTabs: Bool, count: Int) {
        if hasTab { return (true, 1 + raw.utf8.count { $0 == UInt8(ascii: "\t") } + lastTabs) }
        return (false, 1 + raw.count { $0 == "|" || $0 == "│" })
    }

    /// The words of the line, also if it is a row of a table drawn with bars.
    var prose: String {
        isRow ? cells.map(\.text).joined(separator: " ") : text
    }

    /// Whether the line is a row of a table drawn with bars.
    var isRow: Bool { text.first == "|" || text.first == "│" }

    /// Whether the line only draws a rule, as under the head of a table.
    var isRule: Bool {
        !isBlank && text.unicodeScalars.allSatisfy { "-_=+|:─│┼═ ".unicodeScalars.contains($0) }
    }

    private var hasTab: Bool { raw.utf8.contains(UInt8(ascii: "\t")) }

    private var hasBar: Bool { raw.utf8.contains(UInt8(ascii: "|")) || raw.contains("│") }

    // On bytes, because most lines have no gap and are asked for their cells all the same.
    private var hasGap: Bool {
        zip(text.utf8, text.utf8.dropFirst()).contains { $0 == 32 && $1 == 32 }
    }

    private func divided(by separators: Character...) -> [Cell] {
        raw.split(omittingEmptySubsequences: false) { separators.contains($0) }
            .enumerated()
            .map { Cell(text: String($1).collapsed, position: $0) }
            .filter { !$0.text.isEmpty }
    }

    private func setApart() -> [Cell] {
        var cells: [Cell] = []
        var text = ""
        var gap = 0
        for (column, character) in raw.enumerated() {
            if character == " " {
                gap += 1
                continue
            }
            if gap > 1, !text.isEmpty {
                cells.append(Cell(text: text, position: column - gap - text.count))
                text = ""
            } else if gap == 1, !text.isEmpty {
                text.append(" ")
            }
            gap = 0
            text.append(character)
        }
        if !text.isEmpty {
            cells.append(Cell(text: text, position: raw.count - text.count))
        }
        return cells
    }
}

extension StringProtocol {
    /// The words of the text with one space between them.
    var collapsed: String {
        split { $0 == " " || $0 == "\t" || $0 == "\n" }.joined(separator: " ")
    }
}

extension Cell {
    /// Whether the cell is a cross and nothing else.
    var isTick: Bool {
        guard text.utf8.count < 8 else { return false }
        let words = NotationText.normal(text).split(separator: " ")
        let pieces = NotationText.pieces(of: words)
        return pieces.count == 1 && pieces[0].meaning == .box(isTicked: true)
    }
}
