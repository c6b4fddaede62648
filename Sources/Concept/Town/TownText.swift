package import Register

/// A text of the town, as shown to readers of one language.
package struct TownText: Hashable, Sendable {
    /// The translation, or the German words if there is no current one.
    package let words: String
    /// The German words that the record holds.
    package let german: String
    /// Whether `words` is a translation; otherwise it is German.
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

    /// Takes the current entries of a translation; without one, nothing is translated.
    ///
    /// An entry is current if it still names the German words from which it was made; public copies
    /// drop them once they have changed. If two fields have the same German words, the first by
    /// path counts.
    ///
    /// - Source: decision 11.
    package init(_ translation: Translation? = nil) {
        let current = translation?.entries.filter { !$0.source.isEmpty && !$0.words.isEmpty } ?? []
        translations = Dictionary(
            current.map { ($0.source, $0.words) },
            uniquingKeysWith: { one, _ in one }
        )
    }

    /// The translation of a field or paragraph, if it was made from exactly these German words.
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
    /// The translations of a record into a language, given as a BCP 47 tag.
    ///
    /// From a public register they contain only what is public. Names of organizations are never
    /// translated.
    package func words(of record: Reference, in language: String) -> TownWords {
        if record.kind == .organization { return TownWords() }
        let translation = naming(record, Translation.self).first {
            $0.of == record && $0.language == language
        }
        return TownWords(translation?.record)
    }
}
