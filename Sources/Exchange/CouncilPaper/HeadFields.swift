import Register

/// The values of the head, as printed behind or below their labels.
struct HeadFields {
    private var values: [PaperLabel: [String]] = [:]
    private(set) var paperType: String?

    /// Whether neither a label nor the kind of the paper was found.
    var isEmpty: Bool { values.isEmpty && paperType == nil }

    /// The first value counts: later pages repeat it at best.
    mutating func add(_ row: HeadRow) {
        for column in row.columns {
            noteType(in: column.match.name)
            let known = values[column.match.label] ?? []
            if known.isEmpty { values[column.match.label] = column.values }
        }
    }

    /// Takes a text for the kind of the paper if it is one.
    mutating func readType(_ text: String) -> Bool {
        guard paperType == nil, PaperKind.isKind(text) else { return paperType == text }
        paperType = text
        return true
    }

    /// A label such as "Sitzungsvorlage-Nr." names the kind, "Vorlage-Nr." does not.
    private mutating func noteType(in label: String) {
        let word = String(label.prefix { $0 != " " })
        if word.count > "Vorlage".count, PaperKind.isKind(word) { paperType = paperType ?? word }
    }
}

extension HeadFields {
    func text(_ label: PaperLabel) -> String? {
        guard let lines = values[label], let first = lines.first else { return nil }
        var text = WrappedText(first)
        for line in lines.dropFirst() { text.append(line) }
        return text.text.isEmpty ? nil : text.text
    }

    /// The words up to the first that has a digit: what follows is a page number or a remark.
    var reference: String? {
        guard let text = text(.reference) ?? text(.fileNumber) else { return nil }
        let words = text.replacing(" / ", with: "/").split(separator: " ")
        guard let last = words.firstIndex(where: { $0.contains(where: \.isNumber) }) else {
            return nil
        }
        return words[...last].joined(separator: " ").trimming(".,;")
    }

    /// The kind of the paper, in its usual spelling.
    var kind: String? { (text(.paperType) ?? paperType).map(PaperKind.usual) }

    var date: Day? { text(.date).flatMap { PrintedDate(in: $0)?.day } }

    var publicness: Publicness { text(.publicness).flatMap(Publicness.init(printed:)) ?? .unknown }

    /// One author a line, or several on one.
    ///
    /// A comma parts names of two words only, because "Muster, Anna" is one person.
    var authors: [String] {
        (values[.author] ?? [])
            .flatMap { $0.replacing(" und ", with: ";").split(separator: ";") }
            .flatMap { part -> [Substring] in
                let names = part.split(separator: ",")
                return names.allSatisfy { $0.split(separator: " ").count > 1 } ? names : [part]
            }
            .map { $0.trimming(" ,;") }
            .filter { !$0.isEmpty }
    }

    /// `nil` if the paper has no line for its resolution.
    var resolution: ResolutionLine? {
        guard let lines = values[.resolution] else { return nil }
        let text = lines.joined(separator: " ")
        let words = text.split { " :_…".contains($0) }.map { $0.trimming(".,") }
        let number = words.first { $0.contains(where: \.isNumber) && PrintedDate(in: $0) == nil }
        let date = PrintedDate(in: text)?.day
        return number == nil && date == nil ? .open : .recorded(number: number, date: date)
    }
}

extension StringProtocol {
    /// The text without these characters at its ends.
    func trimming(_ characters: String) -> String {
        var rest = self[...]
        while let first = rest.first, characters.contains(first) { rest = rest.dropFirst() }
        while let last = rest.last, characters.contains(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
