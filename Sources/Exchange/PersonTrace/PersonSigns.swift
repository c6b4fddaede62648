/// Finds e-mail addresses and telephone numbers in a text.
enum PersonSigns {
    /// Where they are, in scalars of the text, with a label before the number ("Tel.").
    static func ranges(in text: NameWords) -> [Range<Int>] {
        mails(in: text.scalars) + telephones(in: text)
    }

    // MARK: Mail

    /// E-mail addresses, except those of offices.
    ///
    /// From each "@" it goes to both sides, never back over an address that was found.
    private static func mails(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var floor = 0
        for place in scalars.indices where scalars[place] == "@" || scalars[place] == "\u{FF20}" {
            var start = place
            while start > floor, isInMail(scalars[start - 1]) { start -= 1 }
            var end = place + 1
            while end < scalars.count, isInMail(scalars[end]) { end += 1 }
            // A point behind an address ends the sentence.
            while scalars[end - 1] == "." { end -= 1 }
            let hasPoint = scalars[(place + 1)..<end].dropLast().contains(".")
            guard start < place, hasPoint, place >= floor else { continue }
            if !isOfOffice(scalars[start..<place]) {
                found.append(start..<end)
            }
            floor = end
        }
        return found
    }

    /// Whether the character may be a part of an address.
    private static func isInMail(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-", "+", "%": true
        default: scalar.value >= 0xA0 && scalar.properties.isAlphabetic
        }
    }

    /// Whether the part before "@" names an office and no person: "integration@…".
    private static func isOfOffice(_ local: ArraySlice<Unicode.Scalar>) -> Bool {
        let parts = local.split { "._-+".unicodeScalars.contains($0) }
        return !parts.isEmpty
            && parts.allSatisfy { isOffice(NameWord.folded(NameWords.string($0))) }
    }

    /// The parts of addresses that may be names: "e.muster@…" names Muster.
    static func names(in text: NameWords) -> [String] {
        mails(in: text.scalars).flatMap { range in
            text.scalars[range].prefix { $0 != "@" && $0 != "\u{FF20}" }
                .split { !$0.properties.isAlphabetic }
                .map { NameWord.folded(NameWords.string($0)) }
                .filter { $0.utf8.count >= 3 && !isOffice($0) }
        }
    }

    /// Whether a part of an address is a word for an office, or for anything but a name.
    private static func isOffice(_ word: String) -> Bool {
        offices.contains(word) || NotNames.has(word)
    }

    /// Words that are used in the addresses of offices.
    private static let offices: Set = [
        "info", "infos", "kontakt", "integration", "stadt", "post", "poststelle", "buero", "office",
        "service", "verwaltung", "mail", "rathaus", "presse", "redaktion", "webmaster", "hallo",
        "migration", "anmeldung", "sekretariat", "team", "zentrale", "vhs", "jugend", "soziales",
        "beratung", "kultur", "datenschutz", "barriere", "barrierefrei", "barrierefreiheit",
        "sport", "sprache", "sprachkurse", "stadtverwaltung", "bildung",
    ]

    // MARK: Telephones

    /// Telephone numbers, by their form and the word before them.
    private static func telephones(in text: NameWords) -> [Range<Int>] {
        let scalars = text.scalars
        var found: [Range<Int>] = []
        var words = text.words[...]
        var place = 0
        while place < scalars.count {
            guard begins(scalars, place) else {
                place += 1
                continue
            }
            let end = end(of: scalars, from: place)
            // The last word before the number says whether it is one.
            while let next = words.first, next.range.upperBound <= place { words.removeFirst() }
            let before = words.startIndex > 0 ? text.words[words.startIndex - 1] : nil
            let label = before.flatMap { labels(place, $0, scalars) ? $0 : nil }
            if isTelephone(scalars[place..<end], isLabelled: label != nil) {
                found.append((label?.range.lowerBound ?? place)..<end)
            }
            place = max(end, place + 1)
        }
        return found
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// Whether a number can begin here: not inside of a word, a number or a date with strokes.
    private static func begins(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
        let scalar = scalars[place]
        guard isDigit(scalar) || scalar == "+" || scalar == "(" else { return false }
        if scalar != "(", place > 0 {
            let before = scalars[place - 1]
            if before.properties.isAlphabetic || isDigit(before) || before == "/" { return false }
        }
        guard isDigit(scalar) else {
            return place + 1 < scalars.count
                && (isDigit(scalars[place + 1]) || scalars[place + 1] == "+")
        }
        return true
    }

    /// The end of a run of digits with at most three signs or spaces between two of them.
    private static func end(of scalars: [Unicode.Scalar], from start: Int) -> Int {
        var end = start
        var place = start
        var between = 0
        while place < scalars.count, place - start < 40, between <= 3 {
            let scalar = scalars[place]
            if isDigit(scalar) {
                between = 0
                end = place + 1
            } else if "+()/.-–\u{2011} \u{A0}\u{202F}".unicodeScalars.contains(scalar) {
                between += 1
            } else {
                break
            }
            place += 1
        }
        return max(end, start + 1)
    }

    /// Whether the word before the number says that it is one: "Tel.: ", "Durchwahl -".
    private static func labels(
        _ place: Int,
        _ word: NameWord,
        _ scalars: [Unicode.Scalar]
    ) -> Bool {
        let gap = scalars[word.range.upperBound..<place]
        return gap.count <= 4 && gap.allSatisfy { ":.-–/( \u{A0}".unicodeScalars.contains($0) }
            && labelWords.contains { word.folded.hasPrefix($0) }
    }

    /// Beginnings of words before a telephone number.
    private static let labelWords = [
        "tel", "durchwahl", "mobil", "handy", "fax", "fon", "nebenstelle", "rufnummer", "dw",
    ]

    /// Whether the signs are a telephone number.
    ///
    /// With a label two digits are enough. Without one it is 6 to 16 digits with a plus, or with
    /// the code of a town in front, and no day, key or number of a paper.
    private static func isTelephone(
        _ scalars: ArraySlice<Unicode.Scalar>,
        isLabelled: Bool
    ) -> Bool {
        let digits = scalars.filter(isDigit)
        if isLabelled { return digits.count >= 2 }
        guard (6...16).contains(digits.count) else { return false }
        let signs = NameWords.string(scalars)
        if signs.hasPrefix("+") || signs.hasPrefix("(+") { return true }
        guard digits.first == "0" else { return false }
        // Keys of all kinds are digits without a space.
        if digits.count == scalars.count, digits.count < 10 { return false }
        // Days and the numbers of papers: "01.02.2024", "0123/2024".
        if signs.wholeMatch(of: /[0-9]{1,2}\. ?[0-9]{1,2}\. ?[0-9]{2,4}.*/) != nil { return false }
        if signs.wholeMatch(of: /0[0-9]{0,4}[\/-](?:[0-9]{2}|(?:19|20)[0-9]{2})/) != nil {
            return false
        }
        // The first group is the code of a town or of a network.
        return signs.wholeMatch(of: /\(?0[0-9 ]{2,}.*/) != nil
            && signs.prefixMatch(of: /\(?0[0-9]{2,}/) != nil
    }
}
