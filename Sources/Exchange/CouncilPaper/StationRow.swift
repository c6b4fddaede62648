import Concept
import Decoding
import Register

/// What one or several lines of the Beratungsfolge say about one sitting.
struct StationRow {
    private(set) var number: Int?
    private(set) var body = ""
    private(set) var date: Day?
    private(set) var role: String?
    private(set) var result: String?
    /// What the lines say about publicness; a line that says nothing adds none.
    private var marks: [PublicnessMark] = []
    /// What crosses below "ö" and "nö" say; unknown for one whose place is not clear.
    private var crosses: [Publicness] = []
    /// Whether an unfinished mark nearby may belong here, so that "öffentlich" proves nothing.
    private(set) var isInDoubt = false
    /// Whether the last line names a sitting of the body above, and breaks off inside of the name.
    private(set) var namesSittingAbove = false

    init(_ line: PaperLine, header: StationHeader? = nil) {
        let cells = line.cells
        let columns = header?.columns(of: line, cells) ?? cells.map { _ in nil }
        var said: [String] = []
        for (index, (cell, column)) in zip(cells, columns).enumerated() {
            if let header, cell.isTick, let cross = header.crossed(cell, in: line) {
                crosses.append(cross)
            } else {
                said += StationRow.spoken(cell.text, column)
                read(cell, column, isFirst: index == 0)
            }
        }
        note(PublicnessMark(said.joined(separator: " ")))
    }

    /// A row for another day of the same body.
    init(sittingOf row: StationRow) {
        body = row.body
        role = row.role
    }

    /// The answer of all marks and crosses; unknown where they disagree or are in doubt.
    var publicness: Publicness {
        let answers = crosses + marks.map(\.publicness)
        if answers.count > 1, Set(answers).count > 1, crosses.isEmpty {
            // "nicht" and "öffentlich" may be on two lines.
            let whole = PublicnessMark(marks.map(\.words).joined(separator: " ")).publicness
            return whole == .nonPublic ? .nonPublic : .unknown
        }
        guard let answer = answers.first, Set(answers).count == 1 else { return .unknown }
        return isInDoubt && answer == .public ? .unknown : answer
    }

    var saysPublicness: Bool { !marks.isEmpty || !crosses.isEmpty }

    /// Whether the last mark is unfinished.
    var dangles: Bool { publicness != .public && marks.last?.dangles == true }

    /// Whether the line has anything that only a station has.
    var isMarked: Bool { date != nil || saysPublicness }

    /// Whether the line names a body, and not only a day such as "am 31.02.2021".
    var namesBody: Bool {
        let words = body.split(separator: " ")
        return words.contains { $0.first?.isLetter == true && $0.first?.isLowercase == false }
            || !body.isEmpty && !body.contains(where: \.isNumber)
    }

    /// Whether this is a station: a body with a day, or a body that is known as one.
    var isStation: Bool {
        guard namesBody else { return false }
        if Person.isLikely(body), !saysPublicness || role == nil { return false }
        return date != nil || CouncilBody.isLikely(body)
            || saysPublicness && role != nil || number != nil && saysPublicness
    }

    /// Whether the next line is the rest of a long name.
    func goesOn(with next: StationRow) -> Bool {
        guard next.number == nil, body.utf8.count < StationRow.longestName, namesBody else {
            return false
        }
        let isOpen = WrappedText(body).wantsMore
        if next.date != nil { return isOpen && date == nil && !(isMarked && next.isMarked) }
        if isOpen || dangles { return true }
        let startsSmall = next.body.first.map { $0.isLowercase || $0 == "(" } ?? false
        return startsSmall && !next.isMarked
    }
}

// MARK: - What is added

extension StationRow {
    /// Adds what the next line says, and goes on with the name.
    mutating func append(_ next: StationRow) {
        var name = WrappedText(body)
        name.append(next.body)
        body = name.text
        takeFacts(of: next)
        cutRole()
    }

    /// Adds everything that a line says apart from the name of a body.
    mutating func takeFacts(of next: StationRow) {
        date = date ?? next.date
        role = role ?? next.role
        result = result ?? next.result
        let isBroken = dangles || next.dangles
        marks += next.marks
        crosses += next.crosses
        isInDoubt = isInDoubt || next.isInDoubt || isBroken
        namesSittingAbove = next.namesSittingAbove
    }

    /// Takes a result that stands on a line of its own; it may close the sitting.
    mutating func setResult(_ text: String) {
        result = text
        let mark = PublicnessMark(text)
        if mark.publicness == .nonPublic { note(mark) }
    }

    mutating func doubt() { isInDoubt = true }

    mutating func endSitting() { namesSittingAbove = false }

    private mutating func note(_ mark: PublicnessMark) {
        if mark.isSaid { marks.append(mark) }
    }
}

// MARK: - Reading

extension StationRow {
    /// The words of a cell that may speak of publicness; none of a result or the number of an item.
    ///
    /// A result may deny something else, and "Ö 5" is an item. But a "nicht" at the end of either
    /// may be the first half of a mark whose rest is in the next cell.
    private static func spoken(_ text: String, _ column: StationHeader.Column?) -> [String] {
        switch column {
        case .result, .agendaItem:
            let mark = PublicnessMark(text)
            return mark.publicness == .nonPublic || mark.dangles ? [text] : []
        case .number, .body, .date, .publicness, .open, .closed, .role, nil: return [text]
        }
    }

    private mutating func read(_ cell: Cell, _ column: StationHeader.Column?, isFirst: Bool) {
        let text = cell.text
        switch column {
        case .role where date == nil && PrintedDate(in: text) != nil:
            readFacts(text, isFirst: isFirst)
        case .role:
            let plain = PublicnessMark(text).rest
            if plain.contains(where: \.isLetter) { role = plain }
        case .result: result = text
        case .number:
            if let printed = Int(text.trimming(" .")) {
                number = printed
            } else {
                readFacts(text, isFirst: isFirst)
            }
        case .agendaItem: break
        case .body, .date, .publicness, .open, .closed, nil: readFacts(text, isFirst: isFirst)
        }
    }

    private mutating func readFacts(_ text: String, isFirst: Bool) {
        var before = PublicnessMark(text).rest
        var after = ""
        if date == nil, let printed = PrintedDate(in: before) {
            date = printed.day
            after = String(before[printed.range.upperBound...])
            before.removeSubrange(printed.range.lowerBound...)
        }
        if body.isEmpty, let sitting = StationRow.sitting(before) {
            namesSittingAbove = sitting.isOpen
            result = result ?? sitting.result
            return
        }
        if isFirst, number == nil, let (number, name) = StationRow.numbered(before) {
            self.number = number
            before = name
        }
        for part in [before, after] { place(StationRow.name(part.split(separator: " "))) }
    }

    /// Takes the first words as the body, and what follows as its role or its result.
    private mutating func place(_ text: String) {
        var words = text.split(separator: " ")
        if let first = words.first, first.allSatisfy(\.isNumber) { words.removeFirst() }
        let result = ResultWords.cutResult(from: &words)
        self.result = self.result ?? result
        let text = words.joined(separator: " ")
        guard text.contains(where: \.isLetter), !StationRow.open.contains(text.lowercased()) else {
            return
        }
        if body.isEmpty, !StationRow.isRole(text) {
            body = text
            cutRole()
        } else if role == nil, StationRow.isRole(text) {
            role = text.trimming("()")
        } else if self.result == nil, !body.isEmpty, words.allSatisfy({ $0.count > 1 }),
            !Person.isLikely(text)
        {
            self.result = text
        }
    }

    /// Takes the role off the end of a name: "Stadtrat (Entscheidung)", "Rat Entscheidung".
    private mutating func cutRole() {
        var words = body.split(separator: " ")
        guard words.count > 1, let last = words.last else { return }
        let isInBrackets = last.first == "(" && last.last == ")"
        let role = last.trimming("(),")
        guard StationRow.roleWords.contains(role.lowercased()),
            isInBrackets || !StationRow.joiners.contains(words[words.count - 2].lowercased())
        else { return }
        words.removeLast()
        body = words.joined(separator: " ").trimming(StationRow.edges)
        self.role = self.role ?? role
    }

    /// Reads a sitting of the body above, without its mark: "des Ausschusses vertagt".
    private static func sitting(_ text: String) -> (result: String?, isOpen: Bool)? {
        var words = text.split(separator: " ")
        if let first = words.first, first.trimming(".").allSatisfy(\.isNumber) {
            words.removeFirst()
        }
        guard let first = words.first, ["des", "der", "sitzung"].contains(first.lowercased()),
            words.count > 1 || first.lowercased() == "sitzung"
        else { return nil }
        let result = ResultWords.cutResult(from: &words)
        return (result, WrappedText(words.joined(separator: " ")).wantsMore)
    }

    /// Whether a text is a role by itself: "Vorberatung", "zur Kenntnis".
    private static func isRole(_ text: String) -> Bool {
        let small = text.lowercased()
        let first = small.prefix { $0 != " " }
        return roleWords.contains(small.trimming("()"))
            || small.hasPrefix("zur ") && roles.contains(where: small.contains)
            || !CouncilBody.isLikely(String(first.filter(\.isLetter)) + "x")
                && roles.contains(where: first.contains) && !small.contains(" der ")
    }

    private static func numbered(_ text: String) -> (Int, String)? {
        let digits = text.prefix(3).prefix(while: \.isASCIIDigit)
        let rest = text[digits.endIndex...]
        guard let number = Int(digits), rest.isEmpty || ".) ".contains(rest.first ?? " ") else {
            return nil
        }
        return (number, rest.trimming(".) "))
    }

    /// The name without words that led to a day or a mark: "Gemeinderat am Mittwoch, den (".
    private static func name(_ words: [Substring]) -> String {
        var words = words[...]
        var isTime = false
        while let last = words.last?.lowercased().trimming(edges + "."),
            last.isEmpty || fillers.contains(last) || isTime && last.first?.isNumber == true
        {
            isTime = last == "uhr"
            words.removeLast()
        }
        return words.joined(separator: " ").trimmingEdges
    }

    private static let longestName = 200
    fileprivate static let edges = ",;:-– "
    private static let fillers: Set = [
        "am", "den", "der", "vom", "zum", "sitzung", "in", "montag", "dienstag", "mittwoch",
        "donnerstag", "freitag", "samstag", "mo", "di", "mi", "do", "fr", "sa",
        "um", "uhr", "unter",
    ]
    /// What is printed in place of a day that is not fixed.
    private static let open: Set = ["offen", "noch offen", "n.n.", "nn", "xx", "x", "tbd", "ö/n"]
    private static let roles = [
        "vorberat", "entscheid", "beschlussfass", "beschließend", "kenntnis", "anhörung",
        "stellungnahme", "beratung", "empfehlung",
    ]
    private static let roleWords: Set = [
        "vorberatung", "entscheidung", "beschlussfassung", "kenntnisnahme", "anhörung", "beschluss",
        "stellungnahme", "beratung", "empfehlung", "information", "beschlussempfehlung",
    ]
    private static let joiners: Set = ["für", "und", "der", "die", "zur", "im", "in", "von"]
}

extension String {
    /// The text without marks at its ends, and without a bracket that has no other half.
    fileprivate var trimmingEdges: String {
        var text = trimming(StationRow.edges)
        if text.hasSuffix("("), !text.contains(")") { text = String(text.dropLast()) }
        if text.hasPrefix(")") { text = String(text.dropFirst()) }
        if text.hasPrefix("("), text.hasSuffix(")"), text.split(separator: " ").count == 1 {
            return text
        }
        let opens = text.count { $0 == "(" }
        if opens != text.count(where: { $0 == ")" }) { text = text.trimming("()") }
        return text.trimming(StationRow.edges)
    }
}
