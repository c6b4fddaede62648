package import Register

/// Words of the town as they are shown to readers of one language.
package struct TownText: Hashable, Sendable {
    /// The translation, or the German words where there is no current one.
    package let words: String
    /// What the record holds.
    package let german: String
    /// Whether `words` are a translation; they are German otherwise.
    package let isTranslated: Bool

    package init(words: String, german: String, isTranslated: Bool) {
        self.words = words
        self.german = german
        self.isTranslated = isTranslated
    }
}

/// The current translations of one record into one language.
package struct TownWords: Sendable {
    /// By the German words that were translated.
    private let translations: [String: String]

    /// What `translation` says; nothing is translated where it is `nil`.
    ///
    /// A field counts that still holds the words that were translated: of a public copy those with words from which
    /// they were made, see decision 11. Of equal German words in two fields the first by path counts.
    package init(_ translation: Translation? = nil) {
        let current = translation?.entries.filter { !$0.source.isEmpty && !$0.words.isEmpty } ?? []
        translations = Dictionary(
            current.map { ($0.source, $0.words) },
            uniquingKeysWith: { one, _ in one }
        )
    }

    /// What a field or paragraph of the record says: its translation where it was made of exactly these German words.
    package func text(_ german: String) -> TownText {
        let translated = translations[german]
        return TownText(
            words: translated ?? german,
            german: german,
            isTranslated: translated != nil
        )
    }
}

extension Records {
    /// What is said of a record in a language, given by its BCP 47 tag, as far as these records show it.
    ///
    /// Asked of a public view, it answers what is public alone. Names of organizations are not translated.
    package func words(of record: Reference, in language: String) -> TownWords {
        if record.kind == .organization { return TownWords() }
        let translation = naming(record, Translation.self).first {
            $0.of == record && $0.language == language
        }
        return TownWords(translation?.record)
    }
}
