package import Concept
import Foundation
package import Register

/// All words of the program in one language.
///
/// The texts stand in `Resources/Locales`, as i18next JSON v4, and are built into the program.
package struct Catalogue: Sendable {
    package let language: Language
    /// By key; a text that depends on a number has one for each plural category of the language: `key_one`.
    private(set) var phrases: [String: Phrase]

    package static let german = Catalogue(.german, PackageResources.de_json)
    package static let english = Catalogue(.english, PackageResources.en_json)

    package static func of(_ language: Language) -> Catalogue {
        switch language {
        case .german: german
        case .english: english
        }
    }

    private init(_ language: Language, _ json: [UInt8]) {
        self.language = language
        do {
            let texts = try JSONDecoder().decode([String: String].self, from: Data(json))
            phrases = texts.mapValues { Phrase($0) }
        } catch {
            preconditionFailure("\(language.tag).json was built in and cannot be read: \(error)")
        }
    }
}

extension Catalogue {
    package subscript(key: TextKey) -> String {
        self[key.key].text()
    }

    /// The text with its placeholders filled: `text(.change(.since), ["day": "4. Mai"])`.
    package func callAsFunction(_ key: TextKey, _ values: [String: String]) -> String {
        self[key.key].text(values)
    }

    /// The form of the text that goes with a number; `{{count}}` is the number.
    package func callAsFunction(
        _ key: TextKey,
        count: Int,
        _ values: [String: String] = [:]
    ) -> String {
        self[key.key, for: PluralNumber(count)].text(
            values.merging(["count": number(count)]) { given, _ in given }
        )
    }

    /// The text of a key that is put together from a kind, a field or a word of a list.
    ///
    /// What a catalogue lacks shows its key; that de and en lack nothing is held by a test.
    subscript(key: String) -> Phrase {
        phrases[key] ?? phrases[key + PluralCategory.other.ending] ?? Phrase(key)
    }

    /// The form of a text that goes with a number.
    subscript(key: String, for number: PluralNumber) -> Phrase {
        self[key, language.pluralRule.category(of: number)]
    }

    /// One form of a text; the text itself where it has no forms.
    subscript(key: String, form: PluralCategory) -> Phrase {
        phrases[key + form.ending] ?? self[key]
    }

    /// The catalogue of a language as a town words it, at one time.
    package static func of(_ language: Language, in records: some Records) -> Catalogue {
        let vocabulary = records.only(Vocabulary.self)?.record
        return vocabulary.map { of(language).with($0) } ?? of(language)
    }

    /// This catalogue with the town's own words in place of its own.
    ///
    /// A term of the vocabulary names a key, such as `phase.planned`; `kind.objective` is the word
    /// for one, `kind.objective_other` for several. Records hold German, so it changes the German
    /// catalogue only, and no key that the catalogue lacks.
    package func with(_ vocabulary: Vocabulary) -> Catalogue {
        guard language == .german else { return self }
        var own = self
        for term in vocabulary.terms {
            for key in [term.key, term.key + PluralCategory.one.ending] where phrases[key] != nil {
                own.phrases[key] = Phrase(term.word)
            }
        }
        return own
    }
}
