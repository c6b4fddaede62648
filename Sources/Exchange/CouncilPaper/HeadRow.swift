/// A line of the head with its labels, and the columns in which their values go on below.
struct HeadRow {
    struct Column {
        let match: LabelMatch
        let position: Int
        var values: [String]
    }

    private(set) var columns: [Column] = []
    /// Cells before the first label.
    private(set) var other: [String] = []
    /// Whether every label has its value on its own line; else the block below is all values.
    private(set) var isFilled = false
    private let indent: Int
    private var lineCount = 1
    /// Lines that a value may fill; what follows is no head any more.
    private static let mostLines = 12

    /// `nil` if the line has no label of the head.
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

    /// Cells of the widest head; a longer row is text.
    private static let mostCells = 24

    private mutating func read(_ text: String, at position: Int, isInner: Bool) {
        if let match = LabelMatch(text), match.label.isOfHead {
            let values = match.value.isEmpty ? [] : [match.value]
            columns.append(Column(match: match, position: position, values: values))
        } else if columns.isEmpty || isInner {
            // What stands behind an unknown label is no value of the label before.
            other.append(text)
        } else {
            columns[columns.count - 1].values.append(text)
        }
    }

    /// A text cut before each label in it, so that a label ends the value before.
    ///
    /// A subject may have colons of its own: there only known labels count.
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

    /// Whether the next line goes on with the values.
    func goesOn(with line: PaperLine) -> Bool {
        guard lineCount < HeadRow.mostLines else { return false }
        guard isFilled else { return !isWholeSubject(before: line) }
        let last = columns.last?.values.last.map { WrappedText($0).wantsMore } ?? false
        return line.indent > indent || last || line.text.first?.isLowercase == true
    }

    /// A subject that stands below its label ends with its line, unless this is full or wants more.
    private func isWholeSubject(before line: PaperLine) -> Bool {
        guard columns.count == 1, columns[0].match.label == .subject,
            let last = columns[0].values.last
        else { return false }
        return last.utf8.count < 50 && !WrappedText(last).wantsMore
            && line.text.first?.isLowercase == false
    }

    /// Puts each cell of the line into the column above it.
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
