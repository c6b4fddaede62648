package import Register

/// The words of one record in another language.
///
/// Records hold German; this stands beside them.
package struct Translation: Record {
    /// Stored in the log as `translation`.
    package static let kind = Kind.translation
    /// Shown as kind, with the name in brackets.
    package static let naming = Naming.kindWithName
    /// People look for it by name.
    package static let isListedByName = true
    /// A change is recorded as translating.
    package static let changeAction = Action.translated
    package static let followsOwner = true

    /// Internal until somebody publishes it.
    package var visibility: Visibility = .internal
    package var of: Reference
    /// A BCP 47 tag: "en", "ar".
    package var language: String
    /// Sorted by path, each path once.
    package var entries: [Entry]

    package init(of record: Reference, language: String, entries: [Entry]) {
        of = record
        self.language = language
        self.entries = entries.sorted { $0.path < $1.path }
    }

    /// The words of one field, or of one paragraph of it.
    package struct Entry: Codable, Hashable, Sendable {
        /// `title`, or `description#12` for paragraph 12.
        package var path: String
        package var words: String
        /// The German words that were translated; empty in a public copy where they have changed.
        package var source: String

        package init(_ path: String, _ words: String, from source: String) {
            self.path = path
            self.words = words
            self.source = source
        }
    }

    /// The language.
    package var name: String { language }
    package var owner: Reference? { of }
    package var uniqueCode: UniqueCode? { UniqueCode("language", "\(of) \(language)") }

    /// What is kept, in the order in which people read it.
    package static let schema = Schema<Self>(
        [
            Property("of") { .references([$0.of]) }, .code("language", \.language),
            .texts("entries") { $0.entries.map { "\($0.path): \($0.words)" } },
        ]
    )

    /// Nothing: what may be seen of it is told by the record that it translates.
    package func publicCopy(where isPublic: (Reference) -> Bool) -> Translation {
        var copy = self
        copy.entries = []
        return copy
    }

    /// What the public may see of it beside the public copy of its record: nothing of fields that
    /// are not public, and no German words that are not those of today.
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
    /// How one field or paragraph stands in the other language.
    package enum State: Hashable, Sendable {
        case current(String)
        /// The German words have changed since.
        case stale(String, from: String)
        case missing
    }

    /// The state of every translatable field and paragraph of the record, by path.
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
