/// The head of a table of consultations, which says what stands in which column.
struct StationHeader {
    enum Column: Hashable {
        case number
        case body
        case date
        case publicness
        case role
        case result
        case agendaItem
    }

    private let columns: [(column: Column, position: Int)]
    /// Lines that the head fills; narrow columns wrap their words.
    let lineCount: Int
    private static let mostLines = 3

    /// `nil` unless the lines from this index name the bodies and at least one more column.
    init?(_ lines: [PaperLine], from index: Int) {
        guard StationHeader.mayBegin(with: lines[index]) else { return nil }
        let below = lines[(index + 1)...].prefix(StationHeader.mostLines - 1)
            .prefix { !$0.isBlank && !$0.isRule && !$0.startsPage }
        for count in (1...(below.count + 1)).reversed() {
            let columns = StationHeader.columns(of: lines[index..<(index + count)])
            if let columns, columns.count > 1, columns.contains(where: { $0.column == .body }) {
                self.columns = columns
                lineCount = count
                return
            }
        }
        return nil
    }

    /// The column of each cell of a row; `nil` for a cell to be read by what it says.
    ///
    /// A row with as many cells as columns has one in each. Else the nearest head counts, unless
    /// the row is wider than the head: then nothing stands below its head.
    func columns(of row: PaperLine, _ cells: [Cell]) -> [Column?] {
        if row.isDivided { return cells.map { columns[nearestHead(to: $0)].column } }
        if cells.count == columns.count { return columns.map(\.column) }
        let nearest = cells.map { nearestHead(to: $0) }
        let isWider = zip(cells, nearest).contains { cell, own in
            let width = cell.position + 1..<cell.position + max(1, cell.text.count)
            return columns.indices.contains { $0 != own && width.contains(columns[$0].position) }
        }
        return nearest.map { isWider || nearest == [0] ? nil : columns[$0].column }
    }

    private func nearestHead(to cell: Cell) -> Int {
        columns.indices.min { distance($0, cell) < distance($1, cell) } ?? 0
    }

    private func distance(_ index: Int, _ cell: Cell) -> Int {
        abs(columns[index].position - cell.position)
    }

    /// Whether the first word is the start of a known one: most lines are no head.
    private static func mayBegin(with line: PaperLine) -> Bool {
        guard line.text.utf8.count < 300, let first = line.cells.first?.text else { return false }
        let word = name(first).prefix { $0 != " " && $0 != "/" }
        return !word.isEmpty && names.keys.contains { $0.hasPrefix(word) }
    }

    /// The columns that these lines name; `nil` where one of their words names none.
    private static func columns(
        of lines: ArraySlice<PaperLine>
    ) -> [(column: Column, position: Int)]? {
        var columns: [(column: Column, position: Int)] = []
        for head in heads(of: lines) {
            if let column = names[name(head.text.text)] {
                columns.append((column, head.range.lowerBound))
            } else if let line = lines.first, lines.count == 1, !line.isDivided,
                let narrow = narrowColumns(head.text.text, at: head.range.lowerBound)
            {
                columns += narrow
            } else {
                return nil
            }
        }
        return columns
    }

    /// The words of each column, those that stand below one another put together.
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

    /// The columns of a head whose words only single spaces part, as in "Gremium Sitzung am".
    private static func narrowColumns(
        _ text: String,
        at position: Int
    ) -> [(column: Column, position: Int)]? {
        let words = text.split(separator: " ")
        var columns: [(column: Column, position: Int)] = []
        var index = 0
        while index < words.count {
            let ends = (1...min(3, words.count - index)).reversed().map { index + $0 }
            guard
                let end = ends.first(where: { names[name(words[index..<$0])] != nil }),
                let column = names[name(words[index..<end])]
            else { return nil }
            let offset = text.distance(from: text.startIndex, to: words[index].startIndex)
            columns.append((column, position + offset))
            index = end
        }
        // "Gremium Ausschuss" is a body, and no head of two columns.
        return Set(columns.map(\.column)).count > 1 ? columns : nil
    }

    private static func name(_ words: ArraySlice<Substring>) -> String {
        name(words.joined(separator: " "))
    }

    /// The words of a head as the table of names has them.
    private static func name(_ text: String) -> String {
        let name = ChapterNumber(startOf: text)?.text ?? text[...]
        return name.lowercased().trimming(" .:").replacing("-", with: " ")
            .replacing(" /", with: "/").replacing("/ ", with: "/")
    }

    private static let names: [String: Column] = {
        let wordings: [(Column, [String])] = [
            (.number, ["nr", "lfd. nr", "pos", "reihenfolge", "folge", "station"]),
            (
                .body,
                ["gremium", "gremien", "beratungsfolge", "beratungsgang", "ausschuss", "organ"]
            ),
            (.body, ["ausschuss/gremium", "beratung in", "gremium/ausschuss"]),
            (.date, ["datum", "termin", "sitzungstermin", "sitzungsdatum", "sitzung am", "am"]),
            (.date, ["sitzungstag", "sitzung", "beratungstermin", "tag"]),
            (.publicness, ["öffentlichkeitsstatus", "öffentlichkeit", "status", "ö/n"]),
            (.publicness, ["sitzungsart", "öffentlich/nichtöffentlich", "ö/nö", "n/ö", "ö"]),
            (.publicness, ["öffentlich/nicht öffentlich"]),
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
