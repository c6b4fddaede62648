/// A line of the head with its labels, and the columns in which their values go on below it.
struct HeadRow {
    /// A label with its values.
    struct Column {
        let match: LabelMatch
        /// Where the label stands, as `Cell.position`.
        let position: Int
        /// The value on the line of the label, and those below it.
        var values: [String]
    }

    /// The labels from left to right; never empty.
    private(set) var columns: [Column] = []
    /// Cells before the first label, or behind a label that is not known.
    private(set) var other: [String] = []
    /// Whether each label has a value on its own line; if not, the block below holds the values.
    private(set) var isFilled = false
    /// The indent of the line; a line further to the right goes on with a value.
    private let indent: Int
    /// How many lines the row has so far.
    private var lineCount = 1
    /// The number of lines that a row may have; what follows is not part of the head.
    private static let mostLines = 12

    /// Reads a line; `nil` where it has no label of the head.
    init?(_ line: PaperLine) {
        indent = line.indent
        let cells = line.cells
        guard cells.count <= HeadRow.mostCells else { return nil }
        for cell in cells {
            for (number, text) in HeadRow.labelled(cell.text).enumerated() {
                read(text, at: cell.position, isInner: number > 0)
            }
        }
        guard !columns.isEmpty else { return nil }
        isFilled = columns.allSatisfy { !$0.values.isEmpty }
    }

    /// The number of cells that a row may have; a longer one is text.
    private static let mostCells = 24

    /// Takes a piece of a cell as a label, as a value of the last label, or as other text.
    private mutating func read(_ text: String, at position: Int, isInner: Bool) {
        if let match = LabelMatch(text), match.label.isOfHead {
            let values = match.value.isEmpty ? [] : [match.value]
            columns.append(Column(match: match, position: position, values: values))
        } else if columns.isEmpty || isInner {
            // What stands behind an unknown label is not a value of the label before.
            other.append(text)
        } else {
            columns[columns.count - 1].values.append(text)
        }
    }

    /// Cuts a text before each label in it, because a label ends the value before.
    ///
    /// A subject may have colons of its own, so there only known labels count.
    private static func labelled(_ text: String) -> [String] {
        var parts: [String] = []
        var rest = text
        while parts.count < mostCells, let match = LabelMatch(rest), match.label.isOfHead,
            let inner = InnerLabel(in: match.value), inner.isKnown || match.label != .subject
        {
            let start = rest.dropLast(match.value.count)
            parts.append(start + inner.value.collapsed)
            rest = String(inner.rest)
        }
        return parts + [rest]
    }

    /// Whether the next line goes on with the values of this row.
    func goesOn(with line: PaperLine) -> Bool {
        guard lineCount < HeadRow.mostLines else { return false }
        guard isFilled else { return !isWholeSubject(before: line) }
        let last = columns.last?.values.last.map { WrappedText($0).wantsMore } ?? false
        return line.indent > indent || last || line.text.first?.isLowercase == true
    }

    /// Whether a subject below its label is complete with its line: it is short and ends like one.
    private func isWholeSubject(before line: PaperLine) -> Bool {
        guard columns.count == 1, columns[0].match.label == .subject,
            let last = columns[0].values.last
        else { return false }
        return last.utf8.count < 50 && !WrappedText(last).wantsMore
            && line.text.first?.isLowercase == false
    }

    /// Adds each cell of the line to the column above it.
    mutating func append(_ line: PaperLine) {
        lineCount += 1
        for cell in line.cells {
            let index =
                columns.firstIndex { $0.position == cell.position }
                ?? columns.lastIndex { $0.position <= cell.position + 1 } ?? 0
            columns[index].values.append(cell.text)
        }
    }
}
