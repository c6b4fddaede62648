import Register

/// What one line of the Beratungsfolge says: what each cell shows by itself, or by its column.
struct StationRow {
    private(set) var number: Int?
    private(set) var body = ""
    private(set) var date: Day?
    private(set) var publicness = Publicness.unknown
    private(set) var role: String?
    private(set) var result: String?

    init(_ line: PaperLine, header: StationHeader? = nil) {
        let cells = line.cells
        let columns = header?.columns(of: line, cells) ?? cells.map { _ in nil }
        for (cell, column) in zip(cells, columns) { read(cell.text, column) }
    }

    /// Whether the line has anything that only a station has.
    var isMarked: Bool { date != nil || publicness != .unknown }

    /// Whether the line names a body, and not only "am 31.02.2021".
    var namesBody: Bool {
        let words = body.split(separator: " ")
        return words.contains { $0.first?.isLetter == true && $0.first?.isLowercase == false }
            || !body.isEmpty && !body.contains(where: \.isNumber)
    }

    /// Whether the next line is the rest of a long name.
    func goesOn(with next: StationRow) -> Bool {
        guard next.number == nil, !(isMarked && next.isMarked),
            body.utf8.count < StationRow.longestName
        else { return false }
        return WrappedText(body).wantsMore || !next.isMarked && next.body.first?.isLowercase == true
    }

    /// Takes over what the next line says in addition.
    mutating func append(_ next: StationRow) {
        var name = WrappedText(body)
        name.append(next.body)
        body = name.text
        date = date ?? next.date
        publicness = publicness == .unknown ? next.publicness : publicness
        role = role ?? next.role
        result = result ?? next.result
    }

    /// Takes a result that stands on a line of its own.
    mutating func setResult(_ text: String) {
        result = text
    }

    private mutating func read(_ text: String, _ column: StationHeader.Column?) {
        switch column {
        case .role where date == nil && PrintedDate(in: text) != nil: readFacts(text)
        case .role: role = text
        case .result: result = text
        case .number:
            if let printed = Int(text.trimming(" .")) { number = printed } else { readFacts(text) }
        case .agendaItem: break
        case .body, .date, .publicness, nil: readFacts(text)
        }
    }

    private mutating func readFacts(_ text: String) {
        var rest = text
        if date == nil, let printed = PrintedDate(in: rest) {
            date = printed.day
            rest.removeSubrange(printed.range)
        }
        if number == nil, let (number, name) = StationRow.numbered(rest) {
            self.number = number
            rest = name
        }
        var words = rest.split(separator: " ")
        if publicness == .unknown, let found = Publicness.find(in: words) {
            publicness = found.publicness
            words.removeSubrange(found.range)
        }
        place(StationRow.name(words))
    }

    /// The first words are the body, what follows is its role or its result.
    private mutating func place(_ text: String) {
        guard text.contains(where: \.isLetter), !StationRow.open.contains(text.lowercased()) else {
            return
        }
        if body.isEmpty {
            body = text
        } else if role == nil, StationRow.roles.contains(where: text.lowercased().contains) {
            role = text
        } else if result == nil {
            result = text
        }
    }

    private static func numbered(_ text: String) -> (Int, String)? {
        let digits = text.prefix(3).prefix(while: \.isASCIIDigit)
        let rest = text[digits.endIndex...]
        guard let number = Int(digits), rest.isEmpty || ".) ".contains(rest.first ?? " ") else {
            return nil
        }
        return (number, rest.trimming(".) "))
    }

    /// The words without what led to the date or the publicness: "Gemeinderat am Mittwoch, den (".
    private static func name(_ words: [Substring]) -> String {
        var words = words[...]
        while let last = words.last?.lowercased().trimming(marks + "."),
            last.isEmpty || words.count > 1 && fillers.contains(last)
        {
            words.removeLast()
        }
        return words.joined(separator: " ").trimming(marks)
    }

    private static let longestName = 200
    private static let marks = "(),;:-– "
    private static let fillers: Set = [
        "am", "den", "der", "vom", "zum", "sitzung", "in", "montag", "dienstag", "mittwoch",
        "donnerstag", "freitag", "samstag", "mo", "di", "mi", "do", "fr", "sa",
        "um", "uhr",
    ]
    /// What stands in place of a date that is not fixed.
    private static let open: Set = ["offen", "noch offen", "n.n.", "nn", "xx", "x", "tbd", "ö/n"]
    private static let roles = [
        "vorberat", "entscheid", "beschlussfass", "beschließend", "kenntnis", "anhörung",
        "stellungnahme", "beratung", "empfehlung",
    ]
}

extension Publicness {
    init?(printed text: String) {
        guard let found = Publicness.find(in: text.split(separator: " ")) else { return nil }
        self = found.publicness
    }

    /// The words of a line that say whether a sitting is public.
    static func find(
        in words: [Substring]
    ) -> (publicness: Publicness, range: Range<Int>)? {
        for (index, word) in words.enumerated() {
            let plain = word.trimming("(),;:.")
            let isLast = index == words.count - 1 || word.hasPrefix("(")
            if plain.lowercased() == "nicht", index + 1 < words.count,
                words[index + 1].trimming("(),;:.").lowercased() == "öffentlich"
            {
                return (.nonPublic, index..<(index + 2))
            }
            if let publicness = wordings[plain.lowercased()] ?? (isLast ? letters[plain] : nil) {
                return (publicness, index..<(index + 1))
            }
        }
        return nil
    }

    private static let wordings: [String: Publicness] = [
        "öffentlich": .public, "nichtöffentlich": .nonPublic, "nicht-öffentlich": .nonPublic,
    ]
    /// Single letters, which count only at the end of a cell.
    private static let letters: [String: Publicness] = [
        "Ö": .public, "ö": .public, "N": .nonPublic, "NÖ": .nonPublic, "nö": .nonPublic,
        "n": .nonPublic,
    ]
}
