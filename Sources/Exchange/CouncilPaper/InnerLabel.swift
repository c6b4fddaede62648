/// A label inside of a text, which ends the value before it.
///
/// "Büro Dezernat III Bearbeiter/-in: Muster, Erika" is an office, and then a person.
struct InnerLabel {
    /// The text before the label.
    let value: Substring
    /// The label and everything after it.
    let rest: Substring
    /// Whether the label announces the name of a person.
    let isOfPerson: Bool
    /// Whether papers are known to have this label.
    let isKnown: Bool

    /// Finds the first label: words before a colon, or words that announce a person; `nil` for
    /// none.
    init?(in text: String) {
        let words = text.split { $0 == " " || $0 == "\t" }
        for index in words.indices {
            let word = words[index]
            if let count = PersonLabel.count(atStartOf: words[index...].prefix(2)), count > 0,
                word.first?.isUppercase == true
            {
                self.init(text, from: word.startIndex, isOfPerson: true, isKnown: true)
                return
            }
            guard let colon = word.firstIndex(of: ":"), let start = InnerLabel.start(word, colon)
            else { continue }
            let label = InnerLabel.label(words[...index], from: start, to: colon)
            let phrase = text[label..<colon]
            let isOfPerson = PersonLabel.isOne(phrase)
            let isKnown = LabelMatch(String(phrase) + ":") != nil
            self.init(text, from: label, isOfPerson: isOfPerson, isKnown: isKnown || isOfPerson)
            return
        }
        return nil
    }

    /// Cuts the text at this place.
    private init(_ text: String, from index: String.Index, isOfPerson: Bool, isKnown: Bool) {
        value = text[..<index]
        rest = text[index...]
        self.isOfPerson = isOfPerson
        self.isKnown = isKnown
    }

    /// Where the label begins in its word; in "öffentlichVorlage-Art:" after the end of a value.
    ///
    /// It is `nil` where the word cannot be a label.
    private static func start(_ word: Substring, _ colon: String.Index) -> String.Index? {
        let name = word[..<colon].prefix(40)
        guard name.endIndex == colon, let first = name.first(where: { $0.isLetter }),
            name.allSatisfy({ $0.isLetter || "/-.*_()".contains($0) })
        else { return nil }
        var start: String.Index?
        var previous: Character = " "
        for index in name.indices {
            if name[index].isUppercase, previous.isLowercase { start = index }
            previous = name[index]
        }
        return start ?? (first.isUppercase ? word.startIndex : nil)
    }

    /// Where the label begins, with words before it that belong to it: "Auskunft erteilt:".
    private static func label(
        _ words: ArraySlice<Substring>,
        from start: String.Index,
        to colon: String.Index
    ) -> String.Index {
        guard let last = words.last, start == last.startIndex else { return start }
        for count in [4, 3, 2] where words.count >= count {
            let first = words[words.endIndex - count]
            let phrase = words.base(from: first.startIndex, to: colon)
            if PaperLabel(phrase: phrase.lowercased().collapsed) != nil { return first.startIndex }
        }
        return start
    }
}

extension ArraySlice<Substring> {
    /// The text between two places in the text that these words were cut from.
    fileprivate func base(from start: String.Index, to end: String.Index) -> Substring {
        guard let word = last else { return "" }
        return word.base[start..<end]
    }
}
