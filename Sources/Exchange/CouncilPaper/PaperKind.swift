/// The kinds of council papers, recognised by how their names are built.
enum PaperKind {
    /// Whether a text names a kind of paper: "Beschlussvorlage", "Vorlage zur Kenntnisnahme",
    /// "Antrag".
    ///
    /// Upper case does not matter.
    static func isKind(_ text: String) -> Bool {
        let words = text.lowercased().split(separator: " ")
        guard let first = words.first, words.count <= 5 else { return false }
        return kinds.contains(first) && words.count == 1
            || first == "vorlage" && (words.count == 1 || ["zur", "an"].contains(words[1]))
            || first.hasSuffix("vorlage")
                && (words.count == 1 || ["der", "des", "zur"].contains(words[1]))
    }

    /// The kind without words about publicness: "öffentliche Beschlussvorlage".
    static func withoutPublicness(_ text: String) -> String {
        var words = PublicnessMark(text).rest.split(separator: " ")
        if let first = words.first, words.count > 1,
            NotationWord(first, source: 0).meaning == .adjective
        {
            words.removeFirst()
        }
        // Two columns may be copied without a gap: "AntragVorlage zur Kenntnisnahme".
        let kind = words.joined(separator: " ")
        guard let seam = kind.seam, isKind(String(kind[seam...])) else { return kind }
        return String(kind[seam...])
    }

    /// The text with "Sitzung" for the kind: "Nichtöffentliche Beschlussvorlage".
    ///
    /// It says the same about the paper as "Nichtöffentliche Sitzung" about a sitting, so one
    /// reader does for both. Any other text stays as it is.
    static func asSitting(_ text: String) -> String {
        var words = text.split(separator: " ")
        guard words.count < 5, let last = words.last, words.count > 1,
            isKind(last.lowercased())
        else { return text }
        words.removeLast()
        return words.joined(separator: " ") + " Sitzung"
    }

    /// The name of a kind in its usual spelling, because heads often print it in capitals.
    ///
    /// Short words in capitals, such as "IT" or "BV", stay as they are.
    static func usual(_ printed: String) -> String {
        printed.split(separator: " ", omittingEmptySubsequences: false)
            .map { word in
                let small = word.lowercased()
                if isKind(small), small.allSatisfy(\.isLetter) { return small.capitalizedWord }
                guard word.isInCapitals else { return String(word) }
                return joiners.contains(small) ? small : spelled(word)
            }
            .joined(separator: " ")
    }

    /// A word in capitals in its usual spelling, part by part where it has hyphens.
    private static func spelled(_ capitals: Substring) -> String {
        capitals.split(separator: "-", omittingEmptySubsequences: false)
            .map { part in
                let small = part.lowercased()
                return part.count > 3 ? (spellings[small] ?? small).capitalizedWord : String(part)
            }
            .joined(separator: "-")
    }

    /// Kinds whose names do not end in "vorlage".
    private static let kinds: Set<Substring> = [
        "antrag", "anfrage", "mitteilung", "änderungsantrag", "ergänzungsantrag", "berichtsantrag",
    ]
    /// Words that are written small inside of a name.
    private static let joiners: Set = [
        "an", "auf", "aus", "das", "dem", "den", "der", "des", "die", "für", "im", "in", "mit",
        "nach", "oder", "ohne", "über", "und", "vom", "von", "zu", "zum", "zur",
    ]
    /// Words that are spelled differently in capitals.
    private static let spellings = ["grosse": "große"]
}

extension Substring {
    /// Whether it has letters, and none of them is small.
    fileprivate var isInCapitals: Bool {
        contains(where: \.isLetter) && !contains(where: \.isLowercase)
    }
}

extension String {
    /// The first place where a small letter meets a capital inside of a word.
    fileprivate var seam: String.Index? {
        zip(indices, indices.dropFirst()).first { self[$0].isLowercase && self[$1].isUppercase }?.1
    }

    /// The word with a capital as its first letter, also after a bracket.
    fileprivate var capitalizedWord: String {
        guard let first = firstIndex(where: \.isLetter) else { return self }
        return self[..<first] + self[first].uppercased() + self[index(after: first)...]
    }
}
