package import Register

/// The words of one record in another language.
///
/// Records hold German; each language of a record is a translation of its own.
///
/// - Source: decision 11.
package struct Translation: Record {
    package static let kind = Kind.translation
    /// Shown as kind, with the name in brackets.
    package static let naming = Naming.kindWithName
    package static let isListedByName = true
    /// A change is recorded as translating.
    package static let changeAction = Action.translated
    /// The public sees only translations of what it sees in German.
    package static let followsOwner = true

    package var visibility: Visibility = .internal
    /// The record that is translated.
    package var of: Reference
    /// A BCP 47 tag: "en", "ar".
    package var language: String
    /// Sorted by path, each path once.
    package var entries: [Entry]

    /// Sorts the entries by path.
    package init(of record: Reference, language: String, entries: [Entry]) {
        of = record
        self.language = language
        self.entries = entries.sorted { $0.path < $1.path }
    }

    /// The translation of one field, or of one paragraph of a text.
    package struct Entry: Codable, Hashable, Sendable {
        /// The field, such as `title`, or field and paragraph number, such as `description#12`.
        package var path: String
        /// The translated words.
        package var words: String
        /// The German words it was made from; empty in a public copy if they have changed.
        package var source: String

        package init(_ path: String, _ words: String, from source: String) {
            self.path = path
            self.words = words
            self.source = source
        }
    }

    /// The language.
    package var name: String { language }
    /// The record that is translated.
    package var owner: Reference? { of }
    /// Record and language: there is one translation of each.
    package var uniqueCode: UniqueCode? { UniqueCode("language", "\(of) \(language)") }

    package static let schema = Schema<Self>(
        [
            Property("of") { .references([$0.of]) }, .code("language", \.language),
            .texts("entries") { $0.entries.map { "\($0.path): \($0.words)" } },
        ]
    )

    /// Without entries: `publicCopy(beside:)` decides which may be seen.
    package func publicCopy(where isPublic: (Reference) -> Bool) -> Translation {
        var copy = self
        copy.entries = []
        return copy
    }

    /// What the public may see beside the public copy of the record.
    ///
    /// Entries for fields that are not public are removed, and so are German words that are not the
    /// present ones.
    package func publicCopy(beside record: any Record) -> Translation {
        let german = record.translatable
        var copy = self
        copy.entries = entries.compactMap { entry in
            guard let current = german[entry.path] else { return nil }
            var entry = entry
            if entry.source != current { entry.source = "" }
            return entry
        }
        return copy
    }

    /// Checks language, record and the order of the entries.
    ///
    /// - Throws: `Refusal.missing`, `Refusal.malformed`, `Refusal.twice`.
    package func check() throws(Refusal) {
        try Self.require(language, "language")
        guard of.kind != .translation else {
            throw .malformed(.translation, field: "of", value: of.description)
        }
        for (one, next) in zip(entries, entries.dropFirst()) where one.path >= next.path {
            throw .twice(.translation, field: "entries", value: next.path)
        }
    }
}

extension Translation {
    /// How far one field or paragraph is translated.
    package enum State: Hashable, Sendable {
        /// The translation is up to date.
        case current(String)
        /// The German words have changed since it was translated from `from`.
        case stale(String, from: String)
        /// There is no translation.
        case missing
    }

    /// The state of everything that can be translated in the record, by path.
    package func states(of record: any Record) -> [String: State] {
        let words = Dictionary(entries.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
        return Dictionary(
            uniqueKeysWithValues: record.translatable.map { path, german in
                guard let entry = words[path] else { return (path, .missing) }
                let isCurrent = entry.source == german
                return (
                    path,
                    isCurrent ? .current(entry.words) : .stale(entry.words, from: entry.source)
                )
            }
        )
    }
}

extension Record {
    /// The German words that can be translated, by path: `title`, `description#12`.
    package var translatable: [String: String] {
        var found: [String: String] = [:]
        for field in fields {
            switch field.value {
            case .text(let text):
                if !text.isEmpty { found[field.name] = text }
            case .prose(let prose):
                for paragraph in prose.paragraphs {
                    found["\(field.name)#\(paragraph.number)"] = paragraph.text
                }
            case .texts, .code, .number, .money, .day, .period, .flag, .choice, .references, .none:
                break
            }
        }
        return found
    }
}
