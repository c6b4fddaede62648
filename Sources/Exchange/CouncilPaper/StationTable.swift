/// Reads the lines of the Beratungsfolge, whether it is a table or a list.
///
/// Lines are added to the row that they seem to belong to; which rows are stations is known at the
/// end. Where a line that is no station says anything but "open", the rows beside it become
/// doubtful.
///
/// - Source: decision 39.
struct StationTable {
    /// Lines in which no body was found.
    private(set) var notUnderstood: [String] = []
    /// Lines after the list that belong to no station.
    private(set) var rest: [String] = []
    /// Lines below the last station that are no stations, and may be the subject.
    var below: [String] {
        let last = rows.lastIndex(where: \.isStation) ?? rows.count
        return rows[min(last + 1, rows.count)...].map(\.body)
    }

    /// How many values were left out because they seem to name a person.
    private(set) var leftOut = 0

    /// The rows so far, stations or not.
    private var rows: [StationRow] = []
    /// The head of the table; `nil` for a list, and before a head was found.
    private var header: StationHeader?
    /// Whether the last line was blank.
    private var isAfterBlank = false
    /// A day whose body stands on a line below.
    private var waiting: StationRow?
    /// Whether days stand above their bodies.
    private var daysComeFirst = false
    /// Whether the days of a body stand on lines of their own below it.
    private var hasDaysBelow = false
    /// Whether a line that belongs to no station says "closed", so that no sitting counts as open.
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

    /// Reads all lines; a head may come again on another page.
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

    /// Notes rows that are no stations; what they say about publicness makes their neighbours
    /// doubtful.
    private mutating func settle() {
        for index in rows.indices where !rows[index].isStation {
            notUnderstood.append(rows[index].body)
            guard rows[index].saysPublicness, rows[index].publicness != .public else { continue }
            if index > 0 { rows[index - 1].doubt() }
            if index + 1 < rows.count { rows[index + 1].doubt() }
        }
    }

    /// Takes a line as what it is: head, list behind a label, result, person, or row.
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

    /// Adds a line to the row that it belongs to, or as a row of its own.
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

    /// Adds a line that names a body: to a day that waits, to a long name, or as a new row.
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

    /// Adds a line without a body: day, mark or result of the body above, or of one that follows.
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

    /// Notes a line that was not understood; what it says against publicness goes to the row above.
    private mutating func addNotUnderstood(_ row: StationRow, _ line: PaperLine) {
        if row.saysPublicness, row.publicness != .public, !rows.isEmpty {
            rows[rows.count - 1].takeFacts(of: row)
        }
        if line.text.contains(where: { $0.isLetter || $0.isNumber }) {
            notUnderstood.append(line.text.collapsed)
        }
    }

    /// Notes a line of text after the list; one that says "closed" makes every sitting doubtful.
    private mutating func addRest(_ line: PaperLine) {
        rest.append(line.text)
        if PublicnessMark(line.text).publicness == .nonPublic { isInDoubt = true }
    }

    /// The result in a line such as "Ergebnis: einstimmig empfohlen"; `nil` for any other line.
    private static func result(_ line: PaperLine) -> String? {
        let words = ["ergebnis", "votum", "abstimmung", "abstimmungsergebnis", "beratungsergebnis"]
        guard let colon = line.text.prefix(30).firstIndex(of: ":"),
            words.contains(line.text[..<colon].lowercased())
        else { return nil }
        let result = line.text[colon...].dropFirst().collapsed
        return result.isEmpty ? nil : result
    }

    /// Whether the line is a sentence after the list.
    private func isProse(_ line: PaperLine, _ row: StationRow) -> Bool {
        let isPlain = row.date == nil && row.number == nil
        return isPlain
            && (line.text.count > 100
                || line.text.endsSentence && isAfterBlank && line.text.count > 40)
    }
}

extension StationRow {
    /// Whether a line below may still belong to the row, because it says nothing about publicness.
    fileprivate var isOpenEnded: Bool { !saysPublicness }
}
