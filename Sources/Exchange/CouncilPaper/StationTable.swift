/// Reads the lines of the Beratungsfolge, as a table or as a list.
struct StationTable {
    /// Lines that name no body.
    private(set) var notUnderstood: [String] = []
    /// Lines after the list that belong to no station.
    private(set) var rest: [String] = []

    private var rows: [StationRow] = []
    private var header: StationHeader?
    private var isAfterBlank = false

    /// The stations in the order of the lines, counted on where no number is printed.
    var stations: [Station] {
        var position = 0
        return rows.map { row in
            position = row.number ?? position + 1
            return Station(
                position: position,
                body: row.body,
                date: row.date,
                publicness: row.publicness,
                role: row.role,
                result: row.result
            )
        }
    }

    init(_ lines: [PaperLine]) {
        var index = 0
        while index < lines.count {
            if let header = StationHeader(lines, from: index) {
                self.header = header
                isAfterBlank = false
                index += header.lineCount
            } else {
                if !lines[index].isRule { read(lines[index]) }
                index += 1
            }
        }
    }

    private mutating func read(_ line: PaperLine) {
        if line.isBlank {
            isAfterBlank = true
            return
        }
        defer { isAfterBlank = false }
        if let match = LabelMatch(line.text) {
            for part in match.value.split(whereSeparator: { ";→".contains($0) }) {
                add(PaperLine(part))
            }
        } else {
            add(line)
        }
    }

    private mutating func add(_ line: PaperLine) {
        let row = StationRow(line, header: header)
        if let result = StationTable.result(line), !rows.isEmpty {
            rows[rows.count - 1].setResult(result)
        } else if isProse(line, row) {
            rest.append(line.text)
        } else if !row.namesBody {
            if line.text.contains(where: { $0.isLetter || $0.isNumber }) {
                notUnderstood.append(line.text.collapsed)
            }
        } else if !isAfterBlank, let last = rows.last, last.goesOn(with: row) {
            rows[rows.count - 1].append(row)
        } else {
            rows.append(row)
        }
    }

    /// "Ergebnis: einstimmig empfohlen" below a station.
    private static func result(_ line: PaperLine) -> String? {
        let words = ["ergebnis", "votum", "abstimmung", "abstimmungsergebnis", "beratungsergebnis"]
        guard let colon = line.text.prefix(30).firstIndex(of: ":"),
            words.contains(line.text[..<colon].lowercased())
        else { return nil }
        let result = line.text[colon...].dropFirst().collapsed
        return result.isEmpty ? nil : result
    }

    private func isProse(_ line: PaperLine, _ row: StationRow) -> Bool {
        let isPlain = !row.isMarked && row.number == nil
        return isPlain && (line.text.count > 100 || line.text.endsSentence && isAfterBlank)
    }
}
