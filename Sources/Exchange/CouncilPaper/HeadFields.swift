import Concept
import Decoding
import Register

/// The values of the head of a paper, collected by their labels.
///
/// `HeadRow` cuts the lines into labels and values; here the values are kept, and understood when
/// they are asked for.
struct HeadFields {
    /// The lines below or behind each label.
    private var values: [PaperLabel: [String]] = [:]
    /// The kind of the paper as printed, where it stands by itself: "Beschlussvorlage".
    private(set) var paperType: String?
    /// The number of the paper where it stands without a label below the kind.
    private var bareReference: String?
    /// Labels that stand together in one cell ("Amt, Datum, Telefon"), until a value has come.
    private var awaited: [PaperLabel] = []
    /// What the paper says about itself being public, wherever it stands.
    private var marks: [Publicness] = []
    /// Lines about publicness without a clear meaning, as printed; they hold up publication.
    private(set) var unclearPublicness: [String] = []

    /// Whether neither a label nor the kind of the paper was found, so that this may be no paper.
    var isEmpty: Bool { values.isEmpty && paperType == nil }

    /// Takes the labels and values of a row; the first value of a label counts, as pages repeat it.
    mutating func add(_ row: HeadRow) {
        for column in row.columns {
            noteType(in: column.match.name)
            noteMarks(in: column.values, of: column.match.label)
            let lines = column.values.filter { !takeAwaited($0) }
            let known = values[column.match.label] ?? []
            if known.isEmpty { values[column.match.label] = lines }
        }
    }

    /// Takes a text as the kind of the paper, where it is one: "Tischvorlage öffentlich".
    ///
    /// - Returns: whether the text says nothing else.
    mutating func readType(_ text: String) -> Bool {
        let kind = PaperKind.withoutPublicness(text)
        guard paperType == nil, PaperKind.isKind(kind) else { return paperType == kind }
        paperType = kind
        return true
    }

    /// Takes a line of the head that has no label: labels for the next line, or the paper's number.
    ///
    /// - Returns: whether it was one of these.
    mutating func readFree(_ line: String) -> Bool {
        if awaited.isEmpty, let labels = HeadFields.labels(of: line) {
            awaited = labels
            return true
        }
        if paperType != nil, bareReference == nil, values[.reference] == nil,
            HeadFields.isCode(line)
        {
            bareReference = line
            return true
        }
        return false
    }

    /// Takes the kind out of a label such as "Sitzungsvorlage-Nr."; "Vorlage-Nr." names none.
    private mutating func noteType(in label: String) {
        let word = String(label.prefix { $0 != " " })
        if word.count > "Vorlage".count, PaperKind.isKind(word) { paperType = paperType ?? word }
    }
}

// MARK: - Values that share a cell

extension HeadFields {
    /// The labels in a text such as "Amt, Datum, Telefon"; `nil` where it is anything else.
    private static func labels(of text: String) -> [PaperLabel]? {
        guard text.utf8.count < 80 else { return nil }
        let labels = text.split(separator: ",").map { part in
            LabelMatch(part.trimming(" ")).flatMap { $0.value.isEmpty ? $0.label : nil }
        }
        let known = labels.compactMap { $0 }.filter(\.isOfHead)
        return known.count > 1 && known.count == labels.count ? known : nil
    }

    /// Takes a text as the values of awaited labels, where it has as many parts.
    private mutating func takeAwaited(_ text: String) -> Bool {
        let parts = text.split(separator: ",").map { $0.trimming(" ") }
        guard awaited.count > 1, parts.count == awaited.count else { return false }
        for (label, part) in zip(awaited, parts) where values[label] == nil {
            values[label] = [part]
        }
        awaited = []
        return true
    }

    /// Whether a text is the number of a paper and nothing else: "2424/2024-2029".
    static func isCode(_ text: String) -> Bool {
        text.utf8.count < 40 && text.contains("/") && text.contains(where: \.isNumber)
            && !text.contains(" ") && PrintedDate(in: text) == nil
            && text.allSatisfy { $0.isLetter || $0.isNumber || "/-._".contains($0) }
    }
}

// MARK: - Publicness

extension HeadFields {
    /// What the paper says about itself.
    ///
    /// It is closed where anything says so, unknown where a line is unclear or nothing is said, and
    /// open only where nothing denies it.
    var publicness: Publicness {
        if marks.contains(.nonPublic), !marks.contains(.public) { return .nonPublic }
        if !unclearPublicness.isEmpty || marks.isEmpty { return .unknown }
        return Set(marks).count == 1 ? marks[0] : .nonPublic
    }

    /// Notes what a line outside of all parts says about publicness: "Nichtöffentliche Sitzung".
    ///
    /// - Returns: whether the line is nothing but such a mark.
    @discardableResult
    mutating func notePublicness(ofLine line: String) -> Bool {
        guard line.utf8.count < 300 else { return false }
        let mark = PublicnessMark(PaperKind.asSitting(line))
        switch mark.publicness {
        case .nonPublic where mark.isSpelledOut: marks.append(.nonPublic)
        case .public:
            if !mark.rest.contains(where: \.isLetter) || PaperKind.isKind(mark.rest.collapsed) {
                marks.append(.public)
            }
        case .nonPublic: break
        case .unknown: if mark.namesPublicness { unclearPublicness.append(line.collapsed) }
        }
        return mark.publicness != .unknown && !mark.rest.contains(where: \.isLetter)
    }

    /// Notes what a value says; any value may close the paper, only two labels may open it.
    private mutating func noteMarks(in lines: [String], of label: PaperLabel) {
        let text = lines.joined(separator: " ")
        guard label == .publicness || label == .paperType else {
            // A subject such as "Nichtöffentliche Vergabe" closes the paper, too.
            let mark = PublicnessMark(text)
            if mark.publicness == .nonPublic, mark.isSpelledOut { marks.append(.nonPublic) }
            return
        }
        let mark = PublicnessMark(PaperKind.asSitting(text))
        if mark.publicness != .unknown {
            marks.append(mark.publicness)
        } else if mark.isSaid {
            unclearPublicness.append(text.collapsed)
        }
    }
}

// MARK: - Values

extension HeadFields {
    /// The value of a label on one line; `nil` where there is none.
    func text(_ label: PaperLabel) -> String? {
        guard let lines = values[label], let first = lines.first else { return nil }
        var text = WrappedText(first)
        for line in lines.dropFirst() { text.append(line) }
        return text.text.isEmpty ? nil : text.text
    }

    /// The number of the paper: the words of its value up to the first with a digit.
    ///
    /// What follows is the number of a page or a remark. Without a number of the paper the number
    /// of the file is taken. It is `nil` where neither is printed.
    var reference: String? {
        if let bareReference { return bareReference }
        let lines = values[.reference] ?? values[.fileNumber] ?? []
        if let code = lines.first(where: HeadFields.isCode) { return code }
        guard let text = text(.reference) ?? text(.fileNumber) else { return nil }
        let words = text.split(separator: " ")
        guard var last = words.firstIndex(where: { $0.contains(where: \.isNumber) }) else {
            return nil
        }
        // "20-26 / V 01130": a slash joins the words around it, and a single letter its number.
        while last + 1 < words.count,
            words[last] == "/" || words[last + 1] == "/"
                || words[last].count == 1 && words[last + 1].allSatisfy(\.isNumber)
        {
            last += 1
        }
        let code = words[...last].joined(separator: " ").trimming(".,;")
        return code.contains(" V ") ? code : code.replacing(" / ", with: "/")
    }

    /// The kind of the paper in its usual spelling, without a mark of publicness; `nil` for none.
    var kind: String? {
        // Two columns may hold what the paper was before and what it is now.
        let kinds = (values[.paperType] ?? []).filter(PaperKind.isKind)
        let stated = kinds.count > 1 ? kinds.last : text(.paperType)
        let printed = stated.map(HeadFields.value) ?? paperType
        return printed.map(PaperKind.withoutPublicness).map(PaperKind.usual)
            .flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The date of the paper; `nil` where there is none or it cannot be read.
    var date: Day? { text(.date).flatMap { PrintedDate(in: $0)?.day } }

    /// The subject on one line, up to a known label inside of it; `nil` where there is none.
    var subject: String? {
        guard let text = text(.subject) else { return nil }
        guard let label = InnerLabel(in: text), label.isKnown else { return text }
        return label.value.collapsed
    }

    /// The office that leads, without persons, and how many values were left out because of them.
    var department: (text: String?, leftOut: Int) {
        var text = WrappedText("")
        var leftOut = 0
        for line in values[.department] ?? [] {
            let (office, count) = Person.removed(from: HeadFields.value(line))
            leftOut += count
            text.append(office)
            if HeadFields.value(line) != line { break }
        }
        return (text.text.isEmpty ? nil : text.text, leftOut)
    }

    /// The value up to the next label in it.
    private static func value(_ text: String) -> String {
        InnerLabel(in: text).map { $0.value.collapsed } ?? text
    }

    /// The authors, one per line or several on one.
    ///
    /// A comma separates names of at least two words only, because "Muster, Anna" is one person.
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

    /// The line about the resolution: open, or with number and date; `nil` where there is no such
    /// line.
    var resolution: ResolutionLine? {
        guard let lines = values[.resolution] else { return nil }
        let text = lines.joined(separator: " ")
        let words = text.split { " :_…".contains($0) }.map { $0.trimming(".,") }
        let number = words.first { $0.contains(where: \.isNumber) && PrintedDate(in: $0) == nil }
        let date = PrintedDate(in: text)?.day
        return number == nil && date == nil ? .open : .recorded(number: number, date: date)
    }
}
