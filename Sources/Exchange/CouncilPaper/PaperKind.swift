/// The kinds of council papers, known by how their names are made.
enum PaperKind {
    static func isKind(_ text: String) -> Bool {
        let words = text.lowercased().split(separator: " ")
        guard let first = words.first, words.count <= 5 else { return false }
        return kinds.contains(first) && words.count == 1
            || first == "vorlage" && (words.count == 1 || ["zur", "an"].contains(words[1]))
            || first.hasSuffix("vorlage") && words.count == 1
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
    /// The word with its first letter large, behind a bracket if need be.
    fileprivate var capitalizedWord: String {
        guard let first = firstIndex(where: \.isLetter) else { return self }
        return self[..<first] + self[first].uppercased() + self[index(after: first)...]
    }
}
