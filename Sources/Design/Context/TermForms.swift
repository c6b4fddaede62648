import Words

/// Finds the words of the glossary in texts of one language.
///
/// The forms are kept in a dictionary by their first word. A text is walked once, word by word, in
/// bytes of UTF-8; only a word that is in the dictionary is compared further.
struct TermForms: Sendable {
    /// The forms, by their first word; of those that begin alike the longest comes first.
    private let forms: [String: [(form: [UInt8], term: GlossaryTerm)]]
    private let language: Language

    /// Collects the inflected names of all terms that are linked, in the catalogue's language.
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

    /// The names with the usual endings of German nouns or the English plural.
    ///
    /// Endings are added blindly: a form that does not exist occurs in no text and does no harm.
    /// English terms are also sought in lower case.
    private static func inflected(_ names: [String], _ language: Language) -> Set<String> {
        let endings =
            switch language {
            case .german: ["", "s", "es", "n", "en", "e"]
            case .english: ["", "s"]
            }
        let all = Set(names.flatMap { name in endings.map { name + $0 } })
        return language == .german ? all : all.union(all.map { $0.lowercased() })
    }

    /// A run of a text: plain if `term` is `nil`, otherwise an occurrence of that term.
    struct Piece: Hashable {
        var text: String
        var term: GlossaryTerm?
    }

    /// Cuts a text at the terms in it that `isWanted` accepts; the pieces joined are the text.
    ///
    /// `isWanted` is called in the order of the text. Only whole words count: no term is found
    /// inside a longer word.
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

    /// The longest term that begins with the word from `start` to `end`, and where it ends; or
    /// `nil`.
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

    /// The offset at which the word that begins at `start` ends; `start` itself if none begins
    /// there.
    private static func endOfWord(_ bytes: [UInt8], from start: Int) -> Int {
        var place = start
        while place < bytes.count, !isSign(bytes, place) { place += 1 }
        return place
    }

    /// Whether the byte at an offset separates words: white space or punctuation.
    ///
    /// A hyphen does not separate, because it joins the parts of German words. Beyond ASCII only
    /// the signs that German and English print count: quotes, dashes, ellipsis.
    private static func isSign(_ bytes: [UInt8], _ place: Int) -> Bool {
        let byte = bytes[place]
        if byte < 0x80 {
            let small = byte | 0x20
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small)
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            return !(isLetter || isDigit || byte == UInt8(ascii: "-"))
        }
        // Find the first byte of the character, which tells what it is.
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
