/// A label at the beginning of a line or a cell, with what stands behind it.
struct LabelMatch {
    /// The part of the paper that it announces.
    let label: PaperLabel
    /// The number before the label, as in "2) Beratungsfolge"; `nil` for none.
    let number: ChapterNumber?
    /// The label as printed, without its number and colon.
    let name: String
    /// The value on the same line; empty where it stands elsewhere.
    let value: String
    /// Whether a colon follows the label.
    let hasColon: Bool

    /// Reads a label; `nil` where the line does not begin with one.
    ///
    /// A colon, a gap, the end of the line or a value of the right form has to follow, because
    /// sentences begin with the same words.
    init?(_ line: String) {
        number = ChapterNumber(startOf: line)
        let text = number?.text ?? line[...]
        guard let (label, nameEnd) = LabelMatch.phrase(in: text) else { return nil }
        let rest = LabelMatch.afterBrackets(text[nameEnd...]).drop(while: LabelMatch.isGap)
        hasColon = rest.first == ":"
        value = rest.drop { $0.isSpace || ":|".contains($0) }.collapsed
        let isSetApart = [" |", "  ", "\t"].contains { text[nameEnd...].hasPrefix($0) }
        guard hasColon || value.isEmpty || isSetApart || label.accepts(value) else { return nil }
        self.label = label
        name = text[..<nameEnd].collapsed
    }

    /// The longest wording at the beginning, with further ones that a slash joins to it.
    private static func phrase(in text: Substring) -> (PaperLabel, String.Index)? {
        guard case (let label, var end)? = longestPhrase(in: text) ?? numberedVorlage(in: text)
        else { return nil }
        while true {
            let rest = text[end...].drop { isGap($0) || "/–*:".contains($0) }
            let word = rest.prefix { $0.isLetter }
            if endings.contains(word.lowercased()) {
                end = word.endIndex
            } else if text[end...].first(where: { !isGap($0) }) == "/",
                let (_, next) = longestPhrase(in: rest)
            {
                end = next
            } else {
                return (label, end)
            }
        }
    }

    /// What may follow a wording: "-Nr.", "/in", ":innen".
    private static let endings: Set = ["nr", "nummer", "in", "innen"]

    /// The longest known wording at the beginning, and where it ends.
    ///
    /// Words are added as long as the phrase is the beginning of any wording.
    private static func longestPhrase(in text: Substring) -> (PaperLabel, String.Index)? {
        var found: (PaperLabel, String.Index)?
        var phrase = ""
        var rest = text
        for _ in 0..<PaperLabel.longestPhrase {
            let word = rest.prefix(40).prefix { $0.isLetter }
            guard !word.isEmpty else { break }
            phrase += (phrase.isEmpty ? "" : " ") + word.lowercased()
            guard PaperLabel.mayBegin(phrase) else { break }
            if let label = PaperLabel(phrase: phrase) { found = (label, word.endIndex) }
            rest = text[word.endIndex...].drop(while: isGap)
            guard rest.startIndex > word.endIndex else { break }
        }
        return found
    }

    /// The kind of the paper as a label for its number, as in "Beschlussvorlage 12/2021".
    private static func numberedVorlage(in text: Substring) -> (PaperLabel, String.Index)? {
        let word = text.prefix(40).prefix { $0.isLetter }
        guard word.lowercased().hasSuffix("vorlage") else { return nil }
        let rest = text[word.endIndex...].drop { isGap($0) || $0 == ":" }
        guard
            rest.first?.isNumber == true || rest.prefix(2).lowercased() == "nr"
                || HeadFields.isCode(String(rest.prefix(40)))
        else { return nil }
        return (.reference, word.endIndex)
    }

    /// The text after a remark such as "(Vorschlag der Verwaltung)" between label and colon.
    private static func afterBrackets(_ text: Substring) -> Substring {
        let start = text.drop(while: isGap)
        guard start.first == "(", let end = start.prefix(60).firstIndex(of: ")") else {
            return text
        }
        return start[end...].dropFirst()
    }

    /// What may stand between the words of a label, as in "Drucksache - Nr.".
    private static func isGap(_ character: Character) -> Bool {
        character.isSpace || character == "." || character == "-"
    }
}
