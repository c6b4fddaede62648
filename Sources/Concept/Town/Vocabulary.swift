package import Register

/// The town's own names for levels, statuses and terms, instead of those of the catalogues.
package struct Vocabulary: Record {
    package static let kind = Kind.vocabulary
    package static let naming = Naming.nameOrKind
    package static let isListedByName = true
    package static let changeAction = Action.edited
    package static let keeper = Keeper.administration
    package static let isSingle = true

    package var visibility: Visibility = .internal
    /// Sorted by key, each key once.
    package var terms: [Term]

    package init(terms: [Term]) {
        self.terms = terms.sorted { $0.key < $1.key }
    }

    package struct Term: Codable, Hashable, Sendable {
        /// A key of the catalogues, such as `phase.planned` or `kind.objective`.
        package var key: String
        package var word: String

        package init(_ key: String, _ word: String) {
            self.key = key
            self.word = word
        }
    }

    package subscript(key: String) -> String? {
        get { terms.first { $0.key == key }?.word }
        set {
            terms.removeAll { $0.key == key }
            if let newValue { terms.append(Term(key, newValue)) }
            terms.sort { $0.key < $1.key }
        }
    }

    package var name: String { "" }
    package static let schema = Schema<Self>([
        .texts("terms") { $0.terms.map { "\($0.key): \($0.word)" } }
    ])

    /// A field for each word, named by its key: so people see which word became which.
    package var fields: [Field] { terms.map { Field($0.key, .text($0.word)) } }

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
