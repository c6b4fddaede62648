/// Addresses of mail and numbers of telephones in a text.
enum PersonSigns {
    /// Where they stand, among the scalars of the text, with the word before them that says what they
    /// are.
    static func ranges(in text: NameWords) -> [Range<Int>] {
        mails(in: text.scalars) + telephones(in: text)
    }

    // MARK: Mail

    private static func mails(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var floor = 0
        for place in scalars.indices where scalars[place] == "@" || scalars[place] == "\u{FF20}" {
            var start = place
            while start > floor, isInMail(scalars[start - 1]) { start -= 1 }
            var end = place + 1
            while end < scalars.count, isInMail(scalars[end]) { end += 1 }
            let hasPoint = scalars[(place + 1)..<end].dropLast().contains(".")
            guard start < place, hasPoint, place >= floor else { continue }
            if !isOfOffice(scalars[start..<place]) {
                found.append(start..<end)
            }
            floor = end
        }
        return found
    }

    private static func isInMail(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-", "+", "%": true
        default: scalar.value >= 0xA0 && scalar.properties.isAlphabetic
        }
    }

    /// "integration@…" is the address of an office.
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

    private static func isOffice(_ word: String) -> Bool {
        offices.contains(word) || NotNames.has(word)
    }

    private static let offices: Set = [
        "info", "infos", "kontakt", "integration", "stadt", "post", "poststelle", "buero", "office",
        "service", "verwaltung", "mail", "rathaus", "presse", "redaktion", "webmaster", "hallo",
        "migration", "anmeldung", "sekretariat", "team", "zentrale", "vhs", "jugend", "soziales",
        "beratung", "kultur", "datenschutz", "barriere", "barrierefrei", "barrierefreiheit",
        "sport", "sprache", "sprachkurse", "stadtverwaltung", "bildung",
    ]

    // MARK: Telephones

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

    /// Digits, and single signs between them, with or without spaces.
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

    /// "Tel.: ", "Telefon ", "Durchwahl -" before the number.
    private static func labels(
        _ place: Int,
        _ word: NameWord,
        _ scalars: [Unicode.Scalar]
    ) -> Bool {
        let gap = scalars[word.range.upperBound..<place]
        return gap.count <= 4 && gap.allSatisfy { ":.-–/( \u{A0}".unicodeScalars.contains($0) }
            && labelWords.contains { word.folded.hasPrefix($0) }
    }

    private static let labelWords = [
        "tel", "durchwahl", "mobil", "handy", "fax", "fon", "nebenstelle", "rufnummer", "dw",
    ]

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
        // Keys of all sorts are digits without a space.
        if digits.count == scalars.count, digits.count < 10 { return false }
        // Days, and the numbers of papers: "01.02.2024", "0123/2024".
        if signs.wholeMatch(of: /[0-9]{1,2}\. ?[0-9]{1,2}\. ?[0-9]{2,4}.*/) != nil { return false }
        if signs.wholeMatch(of: /0[0-9]{0,4}[\/-](?:[0-9]{2}|(?:19|20)[0-9]{2})/) != nil {
            return false
        }
        // The first group is that of a town or a network.
        return signs.wholeMatch(of: /\(?0[0-9 ]{2,}.*/) != nil
            && signs.prefixMatch(of: /\(?0[0-9]{2,}/) != nil
    }
}
