/// The kinds of council papers, known by how their names are made.
enum PaperKind {
    static func isKind(_ text: String) -> Bool {
        let words = text.lowercased().split(separator: " ")
        guard let first = words.first, words.count <= 5 else { return false }
        return kinds.contains(first) && words.count == 1
            || first == "vorlage" && (words.count == 1 || ["zur", "an"].contains(words[1]))
            || first.hasSuffix("vorlage")
                && (words.count == 1 || ["der", "des", "zur"].contains(words[1]))
    }

    /// The kind without the words that say whether it is public: "öffentliche Beschlussvorlage".
    static func withoutPublicness(_ text: String) -> String {
        var words = PublicnessMark(text).rest.split(separator: " ")
        if let first = words.first, words.count > 1,
            NotationWord(first, source: 0).meaning == .adjective
        {
            words.removeFirst()
        }
        // Two columns that were copied without a gap: "AntragVorlage zur Kenntnisnahme".
        let kind = words.joined(separator: " ")
        guard let seam = kind.seam, isKind(String(kind[seam...])) else { return kind }
        return String(kind[seam...])
    }

    /// "Nichtöffentliche Beschlussvorlage" says the same of the paper as "… Sitzung" of a sitting.
    static func asSitting(_ text: String) -> String {
        var words = text.split(separator: " ")
        guard words.count < 5, let last = words.last, words.count > 1,
            isKind(last.lowercased())
        else { return text }
        words.removeLast()
        return words.joined(separator: " ") + " Sitzung"
    }

    /// The name of a kind in its usual spelling: heads often print it in capitals.
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

    private static func spelled(_ capitals: Substring) -> String {
        capitals.split(separator: "-", omittingEmptySubsequences: false)
            .map { part in
                let small = part.lowercased()
                return part.count > 3 ? (spellings[small] ?? small).capitalizedWord : String(part)
            }
            .joined(separator: "-")
    }

    private static let kinds: Set<Substring> = [
        "antrag", "anfrage", "mitteilung", "änderungsantrag", "ergänzungsantrag", "berichtsantrag",
    ]
    private static let joiners: Set = [
        "an", "auf", "aus", "das", "dem", "den", "der", "des", "die", "für", "im", "in", "mit",
        "nach", "oder", "ohne", "über", "und", "vom", "von", "zu", "zum", "zur",
    ]
    /// Words whose capitals hide a letter.
    private static let spellings = ["grosse": "große"]
}

extension Substring {
    fileprivate var isInCapitals: Bool {
        contains(where: \.isLetter) && !contains(where: \.isLowercase)
    }
}

extension String {
    /// Where a small letter meets a large one inside a word.
    fileprivate var seam: String.Index? {
        zip(indices, indices.dropFirst()).first { self[$0].isLowercase && self[$1].isUppercase }?.1
    }

    /// The word with its first letter large, behind a bracket if need be.
    fileprivate var capitalizedWord: String {
        guard let first = firstIndex(where: \.isLetter) else { return self }
        return self[..<first] + self[first].uppercased() + self[index(after: first)...]
    }
}
