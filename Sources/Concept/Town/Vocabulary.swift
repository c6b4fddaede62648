package import Register

/// The town's own names for levels, statuses and terms, instead of those of the catalogues.
package struct Vocabulary: Record {
    package static let kind = Kind.vocabulary
    /// Shown by its name, or by its kind if it has none.
    package static let naming = Naming.nameOrKind
    package static let isListedByName = true
    package static let changeAction = Action.edited
    /// A setting, kept by the administration.
    package static let keeper = Keeper.administration
    /// A town has one.
    package static let isSingle = true

    package var visibility: Visibility = .internal
    /// Sorted by key, each key once.
    package var terms: [Term]

    /// Sorts the terms by key.
    package init(terms: [Term]) {
        self.terms = terms.sorted { $0.key < $1.key }
    }

    /// One word of the catalogues that the town replaces.
    package struct Term: Codable, Hashable, Sendable {
        /// A key of the catalogues, such as `phase.planned` or `kind.objective`.
        package var key: String
        /// The town's own word, in German; never empty.
        package var word: String

        /// `Vocabulary.check` checks both.
        package init(_ key: String, _ word: String) {
            self.key = key
            self.word = word
        }
    }

    /// The town's word for a key; `nil` if it uses the one of the catalogues.
    package subscript(key: String) -> String? {
        get { terms.first { $0.key == key }?.word }
        set {
            terms.removeAll { $0.key == key }
            if let newValue { terms.append(Term(key, newValue)) }
            terms.sort { $0.key < $1.key }
        }
    }

    /// Empty: it is shown by its kind.
    package var name: String { "" }
    package static let schema = Schema<Self>([
        .texts("terms") { $0.terms.map { "\($0.key): \($0.word)" } }
    ])

    /// One field for each word, named by its key, so that differences show which word changed.
    package var fields: [Field] { terms.map { Field($0.key, .text($0.word)) } }

    /// Checks that keys and words are filled in and no key occurs twice.
    ///
    /// - Throws: `Refusal.twice`, `Refusal.missing`.
    package func check() throws(Refusal) {
        for (one, next) in zip(terms, terms.dropFirst()) where one.key >= next.key {
            throw .twice(.vocabulary, field: "terms", value: next.key)
        }
        for term in terms {
            try Self.require(term.key, "terms")
            try Self.require(term.word, "terms")
        }
    }
}
