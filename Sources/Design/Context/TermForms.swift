import Words

/// The forms in which the words of the glossary occur in texts of one language.
struct TermForms: Sendable {
    /// By the first word of the form, the longest first.
    private let forms: [String: [(form: [UInt8], term: GlossaryTerm)]]
    private let language: Language

    init(_ words: Catalogue) {
        var forms: [String: [(form: [UInt8], term: GlossaryTerm)]] = [:]
        for term in GlossaryTerm.allCases where term.isLinked {
            for form in TermForms.inflected(term.names(in: words), words.language) {
                let first = form.prefix { $0 != " " }
                forms[String(first), default: []].append((Array(form.utf8), term))
            }
        }
        self.forms = forms.mapValues { $0.sorted { $0.form.count > $1.form.count } }
        language = words.language
    }

    /// The names with the endings of German nouns; a form that does not exist occurs nowhere.
    private static func inflected(_ names: [String], _ language: Language) -> Set<String> {
        let endings =
            switch language {
            case .german: ["", "s", "es", "n", "en", "e"]
            case .english: ["", "s"]
            }
        let all = Set(names.flatMap { name in endings.map { name + $0 } })
        return language == .german ? all : all.union(all.map { $0.lowercased() })
    }

    /// A run of a text: plain, or a word of the glossary.
    struct Piece: Hashable {
        var text: String
        var term: GlossaryTerm?
    }

    /// A text cut at the terms in it that `isWanted` takes; it is asked in the order of the text.
    ///
    /// Only whole words count: no term is found inside a longer word.
    func pieces(of text: String, _ isWanted: (GlossaryTerm) -> Bool) -> [Piece] {
        let bytes = Array(text.utf8)
        var pieces: [Piece] = []
        var written = 0
        var place = 0
        while place < bytes.count {
            let end = TermForms.endOfWord(bytes, from: place)
            if end == place {
                place += 1
                continue
            }
            let found = match(bytes, place, end)
            if let found, isWanted(found.term) {
                pieces.append(Piece(text: TermForms.text(bytes[written..<place])))
                pieces.append(
                    Piece(text: TermForms.text(bytes[place..<found.end]), term: found.term)
                )
                written = found.end
            }
            place = found?.end ?? end
        }
        pieces.append(Piece(text: TermForms.text(bytes[written...])))
        return pieces.filter { !$0.text.isEmpty }
    }

    /// The longest term that begins with the word from `start` to `end`.
    private func match(
        _ bytes: [UInt8],
        _ start: Int,
        _ end: Int
    ) -> (term: GlossaryTerm, end: Int)? {
        guard let candidates = forms[TermForms.text(bytes[start..<end])] else { return nil }
        for (form, term) in candidates {
            let after = start + form.count
            guard after <= bytes.count, bytes[start..<after].elementsEqual(form),
                TermForms.endOfWord(bytes, from: after) == after
            else { continue }
            return (term, after)
        }
        return nil
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// Where the word ends that begins at a place; the place itself where none does.
    private static func endOfWord(_ bytes: [UInt8], from start: Int) -> Int {
        var place = start
        while place < bytes.count, !isSign(bytes, place) { place += 1 }
        return place
    }

    /// Whether what stands here parts words: a sign or a space.
    ///
    /// A hyphen does not, for it joins. Of the signs beyond ASCII those count that German and English print: quotes, dashes, dots.
    private static func isSign(_ bytes: [UInt8], _ place: Int) -> Bool {
        let byte = bytes[place]
        if byte < 0x80 {
            let small = byte | 0x20
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small)
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            return !(isLetter || isDigit || byte == UInt8(ascii: "-"))
        }
        // The later bytes of a character belong to its first.
        var first = place
        while first > 0, bytes[first] & 0xC0 == 0x80 { first -= 1 }
        let next = first + 1 < bytes.count ? bytes[first + 1] : 0
        switch bytes[first] {
        case 0xC2: return ![0xAA, 0xAD, 0xB5, 0xBA].contains(next)
        case 0xE2: return next == 0x80 || next == 0x81
        default: return false
        }
    }
}
