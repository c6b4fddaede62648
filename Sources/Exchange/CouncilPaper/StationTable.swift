/// Reads the lines of the Beratungsfolge, as a table or as a list.
struct StationTable {
    /// Lines that name no body.
    private(set) var notUnderstood: [String] = []
    /// Lines after the list that belong to no station.
    private(set) var rest: [String] = []
    /// Lines below the last station that are none, and may be the subject.
    var below: [String] {
        let last = rows.lastIndex(where: \.isStation) ?? rows.count
        return rows[min(last + 1, rows.count)...].map(\.body)
    }

    /// Values that seem to name a person, and are not taken over.
    private(set) var leftOut = 0

    private var rows: [StationRow] = []
    private var header: StationHeader?
    private var isAfterBlank = false
    /// A day of which the body stands below.
    private var waiting: StationRow?
    /// Whether days stand above their bodies.
    private var daysComeFirst = false
    /// Whether the days of a body stand on lines of their own.
    private var hasDaysBelow = false
    /// Whether a line that belongs to no station speaks of publicness.
    private var isInDoubt = false

    /// The stations in the order of the lines, counted on where no number is printed.
    var stations: [Station] {
        var position = 0
        return rows.filter(\.isStation).map { row in
            position = row.number ?? position + 1
            return Station(
                position: position,
                body: row.body,
                date: row.date,
                publicness: isInDoubt && row.publicness == .public ? .unknown : row.publicness,
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
        settle()
    }

    /// Rows that are no station after all are told, and what they say holds for those beside them.
    private mutating func settle() {
        for index in rows.indices where !rows[index].isStation {
            notUnderstood.append(rows[index].body)
            guard rows[index].saysPublicness, rows[index].publicness != .public else { continue }
            if index > 0 { rows[index - 1].doubt() }
            if index + 1 < rows.count { rows[index + 1].doubt() }
        }
    }

    private mutating func read(_ line: PaperLine) {
        if line.isBlank {
            isAfterBlank = true
            return
        }
        defer { isAfterBlank = false }
        if line.cells.allSatisfy({ StationHeader.isName($0.text) }) { return }
        if let match = LabelMatch(line.text) {
            if match.label == .consultations {
                for part in match.value.split(whereSeparator: { ";→".contains($0) }) {
                    add(PaperLine(part))
                }
            } else if let result = StationTable.result(line), !rows.isEmpty {
                rows[rows.count - 1].setResult(result)
            } else if PersonLabel.begins(line.text) {
                leftOut += 1
            } else {
                add(line)
            }
        } else {
            add(line)
        }
    }

    private mutating func add(_ whole: PaperLine) {
        let line = withoutPerson(whole)
        if line.isBlank { return }
        var row = StationRow(line, header: header)
        if rows.last?.dangles == true { row.doubt() }
        if let result = StationTable.result(line), !rows.isEmpty {
            rows[rows.count - 1].setResult(result)
        } else if isProse(line, row) {
            addRest(line)
        } else if row.namesBody {
            addBody(row)
        } else {
            addFacts(row, line)
        }
    }

    /// The line up to a label that announces a person.
    private mutating func withoutPerson(_ line: PaperLine) -> PaperLine {
        guard let label = InnerLabel(in: String(line.raw)), label.isOfPerson else { return line }
        leftOut += 1
        return PaperLine(label.value, startsPage: line.startsPage)
    }

    private mutating func addBody(_ row: StationRow) {
        if var day = waiting {
            day.append(row)
            rows.append(day)
            waiting = nil
        } else if rows.last?.namesSittingAbove == true, !row.isMarked, row.role == nil {
            // The rest of "24. öffentliche Sitzung des Ausschusses für", whose body is known.
            rows[rows.count - 1].endSitting()
        } else if !isAfterBlank, let last = rows.last, last.goesOn(with: row) {
            rows[rows.count - 1].append(row)
        } else {
            rows.append(row)
        }
    }

    /// A line that names no body: the day, the mark or the result of the body above or below.
    private mutating func addFacts(_ row: StationRow, _ line: PaperLine) {
        let isTold = row.isMarked || row.role != nil || row.result != nil
        guard isTold, !line.isDivided else { return addNotUnderstood(row, line) }
        guard row.date != nil else {
            guard let last = rows.last, waiting == nil, !isAfterBlank || last.isOpenEnded else {
                return addNotUnderstood(row, line)
            }
            return rows[rows.count - 1].takeFacts(of: row)
        }
        if let last = rows.last, !daysComeFirst, last.date == nil {
            hasDaysBelow = true
            rows[rows.count - 1].takeFacts(of: row)
        } else if let last = rows.last, hasDaysBelow {
            var sitting = StationRow(sittingOf: last)
            sitting.takeFacts(of: row)
            rows.append(sitting)
        } else if rows.isEmpty || daysComeFirst {
            daysComeFirst = true
            waiting = row
        } else {
            addNotUnderstood(row, line)
        }
    }

    private mutating func addNotUnderstood(_ row: StationRow, _ line: PaperLine) {
        if row.saysPublicness, row.publicness != .public, !rows.isEmpty {
            rows[rows.count - 1].takeFacts(of: row)
        }
        if line.text.contains(where: { $0.isLetter || $0.isNumber }) {
            notUnderstood.append(line.text.collapsed)
        }
    }

    private mutating func addRest(_ line: PaperLine) {
        rest.append(line.text)
        if PublicnessMark(line.text).publicness == .nonPublic { isInDoubt = true }
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
        let isPlain = row.date == nil && row.number == nil
        return isPlain
            && (line.text.count > 100
                || line.text.endsSentence && isAfterBlank && line.text.count > 40)
    }
}

extension StationRow {
    /// Whether the row still lacks what a line below may say.
    fileprivate var isOpenEnded: Bool { !saysPublicness }
}
