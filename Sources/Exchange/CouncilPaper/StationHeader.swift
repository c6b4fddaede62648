import Decoding

/// The head of the table of consultations, which says what stands in which column.
struct StationHeader {
    /// What stands in a column; publicness is one word, or a cross in one of two columns.
    enum Column: Hashable {
        case number
        case body
        case date
        case publicness
        /// A cross in it says that the sitting is open; always beside `closed`.
        case open
        case closed
        case role
        case result
        case agendaItem
    }

    /// A column with the characters that its name fills, or with the number of its cell.
    fileprivate typealias Head = (column: Column, range: Range<Int>)

    /// From left to right; empty where the names stand one below the other.
    private let columns: [Head]
    /// How the head is divided; a cross counts only in a row that is divided alike.
    private var division = (byTabs: false, count: 1)
    /// How many lines the head takes; narrow columns wrap their words.
    let lineCount: Int
    /// The number of lines that a head may take.
    private static let mostLines = 3

    /// Reads the head; `nil` unless it names the body and at least one more column.
    init?(_ lines: [PaperLine], from index: Int) {
        guard StationHeader.mayBegin(with: lines[index]) else { return nil }
        if let count = StationHeader.namesBelowOneAnother(lines, from: index) {
            columns = []
            lineCount = count
            return
        }
        let below = lines[(index + 1)...].prefix(StationHeader.mostLines - 1)
            .prefix { !$0.isBlank && !$0.isRule && !$0.startsPage }
        for count in (1...(below.count + 1)).reversed() {
            let columns = StationHeader.columns(of: lines[index..<(index + count)])
            if let columns, columns.count > 1, columns.contains(where: { $0.column == .body }) {
                self.columns = columns
                lineCount = count
                division = lines[index].division
                return
            }
        }
        return nil
    }

    /// The column of each cell of a row; `nil` for a cell that is read by what it says.
    ///
    /// A row with as many cells as columns has one in each. Otherwise the nearest head counts,
    /// unless the row is wider than the head, because then nothing stands below its own head.
    func columns(of row: PaperLine, _ cells: [Cell]) -> [Column?] {
        if columns.isEmpty { return cells.map { _ in nil } }
        if row.isDivided { return cells.map { columns[nearestHead(to: $0)].column } }
        if cells.count == columns.count { return columns.map(\.column) }
        let nearest = cells.map { nearestHead(to: $0) }
        let isWider = isWider(cells)
        return nearest.map { isWider || nearest == [0] ? nil : columns[$0].column }
    }

    /// Whether a cell reaches below the head of another column, so that no place can be trusted.
    private func isWider(_ cells: [Cell]) -> Bool {
        cells.contains { cell in
            let own = nearestHead(to: cell)
            let width = cell.position + 1..<cell.position + max(1, cell.text.count)
            return columns.indices.contains {
                $0 != own && width.contains(columns[$0].range.lowerBound)
            }
        }
    }

    /// What a cross says by the head above it, "ö" or "nö"; `nil` where its place is not clear.
    func crossed(_ cell: Cell, in row: PaperLine) -> Publicness? {
        let open = columns.filter { $0.column == .open }
        let closed = columns.filter { $0.column == .closed }
        guard open.count == 1, closed.count == 1 else { return nil }
        if row.isDivided {
            // A missing cell may have been in front of the cross, and would move all the others.
            guard row.division == division else { return nil }
            if cell.position == open[0].range.lowerBound { return .public }
            return cell.position == closed[0].range.lowerBound ? .nonPublic : nil
        }
        // Below a long word a cross may stand at its edge. This is only done for "closed", because
        // a wrong "open" cannot be taken back.
        if closed[0].range.contains(cell.position + (cell.text.count - 1) / 2) { return .nonPublic }
        // Twice the distance of the middles, in characters.
        let middle = 2 * cell.position + cell.text.count
        let (near, far) = (
            abs(open[0].range.lowerBound + open[0].range.upperBound - middle),
            abs(closed[0].range.lowerBound + closed[0].range.upperBound - middle)
        )
        guard min(near, far) <= 8, abs(near - far) >= 4 else { return nil }
        if near >= far { return .nonPublic }
        return isInPlace(row) && isNearest(open[0], to: cell) ? .public : nil
    }

    /// Whether no other head is as near to a cell as this one.
    private func isNearest(_ head: Head, to cell: Cell) -> Bool {
        let own = aside(cell, from: head)
        return columns.allSatisfy { $0.range == head.range || aside(cell, from: $0) > own }
    }

    /// Twice the distance of the middle of a cell from a head; 0 below it.
    private func aside(_ cell: Cell, from head: Head) -> Int {
        let middle = 2 * cell.position + cell.text.count
        return max(0, 2 * head.range.lowerBound - middle, middle - 2 * head.range.upperBound)
    }

    /// Whether a row stands below its head as it was written, and was not moved to a side.
    ///
    /// The day begins where its head does; or it is in the middle below it, and the row begins
    /// where the head does.
    private func isInPlace(_ row: PaperLine) -> Bool {
        let cells = row.cells
        guard !isWider(cells), let first = cells.first, let head = columns.first else {
            return false
        }
        let beginsAlike = abs(first.position - head.range.lowerBound) <= 1
        guard let date = columns.first(where: { $0.column == .date })?.range,
            let day = cells.lazy.compactMap(\.day).first
        else { return beginsAlike }
        if abs(day.lowerBound - date.lowerBound) <= 1 { return true }
        let aside = day.lowerBound + day.upperBound - date.lowerBound - date.upperBound
        return beginsAlike && abs(aside) <= 2
    }

    /// The column whose head begins nearest to the beginning of a cell.
    private func nearestHead(to cell: Cell) -> Int {
        columns.indices.min { distance($0, cell) < distance($1, cell) } ?? 0
    }

    /// How far the beginning of a cell is from that of a head, in characters.
    private func distance(_ index: Int, _ cell: Cell) -> Int {
        abs(columns[index].range.lowerBound - cell.position)
    }

    /// Whether the first word begins a known name of a column; most lines have none.
    private static func mayBegin(with line: PaperLine) -> Bool {
        guard line.text.utf8.count < 300, let first = line.cells.first?.text else { return false }
        let word = name(first).prefix { $0 != " " && $0 != "/" }
        return !word.isEmpty && names.keys.contains { $0.hasPrefix(word) }
    }

    /// The columns that these lines name; `nil` where one of their words is no column.
    private static func columns(of lines: ArraySlice<PaperLine>) -> [Head]? {
        var columns: [Head] = []
        for head in heads(of: lines) {
            if let column = column(named: head.text.text) {
                columns.append((column, head.range))
            } else if let line = lines.first, lines.count == 1, !line.isDivided,
                let narrow = narrowColumns(head.text.text, at: head.range.lowerBound)
            {
                columns += narrow
            } else {
                return nil
            }
        }
        return settled(columns)
    }

    /// Crosses need two columns; one of them alone is a column in which words say it.
    private static func settled(_ columns: [Head]) -> [Head]? {
        let marks = columns.filter { $0.column == .open || $0.column == .closed }
        if marks.isEmpty || Set(marks.map(\.column)).count == 2 { return columns }
        guard columns.count > 2 || columns.contains(where: { $0.column == .date }) else {
            return nil
        }
        return columns.map {
            $0.column == .open || $0.column == .closed ? (.publicness, $0.range) : $0
        }
    }

    /// How many lines name columns one below the other, as in a table copied cell by cell.
    private static func namesBelowOneAnother(_ lines: [PaperLine], from index: Int) -> Int? {
        let below = lines[index...].prefix(6).prefix { line in
            !line.startsPage && column(named: line.text) != nil
        }
        let columns = Set(below.compactMap { column(named: $0.text) })
        return columns.contains(.body) && columns.contains(.date) ? below.count : nil
    }

    /// Whether the line is the name of a column and nothing else.
    static func isName(_ text: String) -> Bool { text.utf8.count < 60 && names[name(text)] != nil }

    /// The column with this name, or one for crosses below "öffentlich"; `nil` for none.
    private static func column(named text: String) -> Column? {
        guard text.utf8.count < 60 else { return nil }
        if let column = names[name(text)] { return column }
        switch Publicness(printed: text) {
        case .public: return .open
        case .nonPublic: return .closed
        case .unknown: return nil
        }
    }

    /// The words of each column, put together where they stand below one another.
    private static func heads(
        of lines: ArraySlice<PaperLine>
    ) -> [(text: WrappedText, range: Range<Int>)] {
        var heads: [(text: WrappedText, range: Range<Int>)] = []
        for line in lines {
            for cell in line.cells {
                let width = line.isDivided ? 1 : cell.text.count
                let range = cell.position..<(cell.position + width)
                if let above = heads.firstIndex(where: { $0.range.overlaps(range) }) {
                    heads[above].text.append(cell.text)
                } else {
                    heads.append((WrappedText(cell.text), range))
                }
            }
        }
        return heads.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The columns of a head with only single spaces between its words: "Gremium Sitzung am".
    private static func narrowColumns(_ text: String, at position: Int) -> [Head]? {
        let words = text.split(separator: " ")
        var columns: [Head] = []
        var index = 0
        while index < words.count {
            let ends = (1...min(3, words.count - index)).reversed().map { index + $0 }
            guard
                let end = ends.first(where: { column(named: phrase(words[index..<$0])) != nil }),
                let column = column(named: phrase(words[index..<end]))
            else { return nil }
            let start = position + text.distance(from: text.startIndex, to: words[index].startIndex)
            columns.append((column, start..<(start + phrase(words[index..<end]).count)))
            index = end
        }
        // "Gremium Ausschuss" is a body, and not the head of two columns.
        return Set(columns.map(\.column)).count > 1 ? columns : nil
    }

    private static func phrase(_ words: ArraySlice<Substring>) -> String {
        words.joined(separator: " ")
    }

    /// The words of a head in the form in which the table below has them.
    private static func name(_ text: String) -> String {
        let name = ChapterNumber(startOf: text)?.text ?? text[...]
        return name.lowercased().trimming(" .:").replacing("-", with: " ")
            .replacing(" /", with: "/").replacing("/ ", with: "/")
    }

    /// The names of columns, in lower case, with spaces for hyphens.
    private static let names: [String: Column] = {
        let wordings: [(Column, [String])] = [
            (.number, ["nr", "lfd. nr", "pos", "reihenfolge", "folge", "station"]),
            (
                .body,
                ["gremium", "gremien", "beratungsfolge", "beratungsgang", "ausschuss", "organ"]
            ),
            (.body, ["ausschuss/gremium", "beratung in", "gremium/ausschuss"]),
            (.date, ["datum", "termin", "sitzungstermin", "sitzungsdatum", "sitzung am", "am"]),
            (.date, ["sitzungstag", "sitzung", "beratungstermin", "tag", "termine"]),
            (.date, ["geplante sitzungstermine", "sitzungstermine", "geplante sitzungen"]),
            (.publicness, ["öffentlichkeitsstatus", "öffentlichkeit", "status", "ö/n"]),
            (.publicness, ["sitzungsart", "öffentlich/nichtöffentlich", "ö/nö", "n/ö"]),
            (.publicness, ["öffentlich/nicht öffentlich", "beratung"]),
            (.role, ["zuständigkeit", "zweck", "behandlung", "art", "rolle", "art der beratung"]),
            (.role, ["beratungsart", "beratungszweck", "aufgabe"]),
            (.result, ["ergebnis", "beschluss", "abstimmung", "abstimmungsergebnis", "votum"]),
            (.result, ["beratungsergebnis", "beschlussart"]),
            (.agendaItem, ["top", "top nr", "tagesordnungspunkt"]),
        ]
        var names: [String: Column] = [:]
        for (column, words) in wordings {
            for word in words { names[word] = column }
        }
        return names
    }()
}

extension Cell {
    /// Where a printed day stands in the line; `nil` where the cell has none.
    fileprivate var day: Range<Int>? {
        guard let printed = PrintedDate(in: text) else { return nil }
        let start = position + text.distance(from: text.startIndex, to: printed.range.lowerBound)
        return start..<start + text[printed.range].count
    }
}
