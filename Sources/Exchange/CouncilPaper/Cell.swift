/// A cell in a row of a table, or a piece of a line that wide gaps set apart.
struct Cell: Hashable, Sendable {
    /// The text with single spaces, never empty.
    let text: String
    /// Where the cell stands: its number in a row divided by tabs or bars, else its first column.
    ///
    /// Positions are only compared within one table, where all rows are divided in the same way.
    let position: Int
}

extension PaperLine {
    /// The cells of the line from left to right, without empty ones.
    ///
    /// Tabs divide it, else bars, else gaps of at least two spaces; a line without any is one cell.
    var cells: [Cell] {
        if hasTab { return divided(by: "\t") }
        if hasBar { return divided(by: "|", "│") }
        return hasGap ? setApart() : [Cell(text: text, position: indent)]
    }

    /// Whether tabs or bars divide the line, so that the number of a cell says its column.
    var isDivided: Bool { hasTab || hasBar }

    /// What divides the line, and into how many cells, counting empty ones.
    var division: (byTabs: Bool, count: Int) {
        if hasTab { return (true, 1 + raw.utf8.count { $0 == UInt8(ascii: "\t") } + lastTabs) }
        return (false, 1 + raw.count { $0 == "|" || $0 == "│" })
    }

    /// The words of the line; from a row drawn with bars the words of its cells.
    var prose: String {
        isRow ? cells.map(\.text).joined(separator: " ") : text
    }

    /// Whether the line is a row of a table drawn with bars.
    var isRow: Bool { text.first == "|" || text.first == "│" }

    /// Whether the line is only a rule, as below the head of a table.
    var isRule: Bool {
        !isBlank && text.unicodeScalars.allSatisfy { "-_=+|:─│┼═ ".unicodeScalars.contains($0) }
    }

    /// Whether the line has a tab in it.
    private var hasTab: Bool { raw.utf8.contains(UInt8(ascii: "\t")) }

    /// Whether the line has a bar in it, also one drawn with box characters.
    private var hasBar: Bool { raw.utf8.contains(UInt8(ascii: "|")) || raw.contains("│") }

    // Looks for two spaces; on bytes, because most lines have none and every line is asked.
    private var hasGap: Bool {
        zip(text.utf8, text.utf8.dropFirst()).contains { $0 == 32 && $1 == 32 }
    }

    /// The cells between such characters, numbered with the empty ones.
    private func divided(by separators: Character...) -> [Cell] {
        raw.split(omittingEmptySubsequences: false) { separators.contains($0) }
            .enumerated()
            .map { Cell(text: String($1).collapsed, position: $0) }
            .filter { !$0.text.isEmpty }
    }

    /// The cells between gaps of two or more spaces, each at the column where it begins.
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
    /// The text with single spaces, and none at its ends.
    var collapsed: String {
        split { $0 == " " || $0 == "\t" || $0 == "\n" }.joined(separator: " ")
    }
}

extension Cell {
    /// Whether the cell is a cross or a ticked box and nothing else.
    var isTick: Bool {
        guard text.utf8.count < 8 else { return false }
        let words = NotationText.normal(text).split(separator: " ")
        let pieces = NotationText.pieces(of: words)
        return pieces.count == 1 && pieces[0].meaning == .box(isTicked: true)
    }
}
