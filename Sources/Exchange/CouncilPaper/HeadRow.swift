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
    let isFilled: Bool
    private let indent: Int
    private var lineCount = 1
    /// Lines that a value may fill; what follows is no head any more.
    private static let mostLines = 12

    /// `nil` if the line has no label of the head.
    init?(_ line: PaperLine) {
        indent = line.indent
        for cell in line.cells {
            if let match = LabelMatch(cell.text), match.label.isOfHead {
                let values = match.value.isEmpty ? [] : [match.value]
                columns.append(Column(match: match, position: cell.position, values: values))
            } else if columns.isEmpty {
                other.append(cell.text)
            } else {
                columns[columns.count - 1].values.append(cell.text)
            }
        }
        guard !columns.isEmpty else { return nil }
        isFilled = columns.allSatisfy { !$0.values.isEmpty }
    }

    /// Whether the next line goes on with the values.
    func goesOn(with line: PaperLine) -> Bool {
        guard lineCount < HeadRow.mostLines else { return false }
        guard isFilled else { return true }
        let last = columns.last?.values.last.map { WrappedText($0).wantsMore } ?? false
        return line.indent > indent || last || line.text.first?.isLowercase == true
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
