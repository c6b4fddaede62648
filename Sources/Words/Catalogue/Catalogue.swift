package import Concept
import Foundation
package import Register

/// All texts of the program in one language.
///
/// The texts stand in `Resources/Locales` as i18next JSON v4 and are compiled into the program. A
/// catalogue is a value: the one of a town differs from the standard one by the town's vocabulary.
package struct Catalogue: Sendable {
    /// The language of all its texts.
    package let language: Language
    /// The texts by key.
    ///
    /// A text that depends on a number has one key for each plural category of the language:
    /// `key_one`, `key_other`.
    private(set) var phrases: [String: Phrase]

    /// The standard German texts, from which all others are translated.
    package static let german = Catalogue(.german, PackageResources.de_json)
    /// The standard English texts.
    package static let english = Catalogue(.english, PackageResources.en_json)

    /// The standard catalogue of a language, without the words of any town.
    package static func of(_ language: Language) -> Catalogue {
        switch language {
        case .german: german
        case .english: english
        }
    }

    /// Reads a catalogue that was compiled in; stops the program if it is not JSON of strings.
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
    /// A text without placeholders.
    ///
    /// One that has placeholders shows them unfilled.
    package subscript(key: TextKey) -> String {
        self[key.key].text()
    }

    /// A text with its placeholders filled: `words(.change(.since), ["day": "4. Mai"])`.
    package func callAsFunction(_ key: TextKey, _ values: [String: String]) -> String {
        self[key.key].text(values)
    }

    /// The form of a text that goes with a number; `{{count}}` is replaced by the number.
    ///
    /// `values` fill the other placeholders and may give `count` in words of their own.
    package func callAsFunction(
        _ key: TextKey,
        count: Int,
        _ values: [String: String] = [:]
    ) -> String {
        self[key.key, for: PluralNumber(count)].text(
            values.merging(["count": number(count)]) { given, _ in given }
        )
    }

    /// The text of a key that is put together at run time, from a kind, a field or a word of a
    /// list.
    ///
    /// A key that the catalogue lacks is shown itself; a test holds that German and English lack
    /// none.
    subscript(key: String) -> Phrase {
        phrases[key] ?? phrases[key + PluralCategory.other.ending] ?? Phrase(key)
    }

    /// The form of a text that goes with a number.
    subscript(key: String, for number: PluralNumber) -> Phrase {
        self[key, language.pluralRule.category(of: number)]
    }

    /// One plural form of a text; the text itself if it has no forms.
    subscript(key: String, form: PluralCategory) -> Phrase {
        phrases[key + form.ending] ?? self[key]
    }

    /// The catalogue of a language with the vocabulary of a town, as the records state it.
    ///
    /// Takes the standard catalogue if the town has no vocabulary.
    package static func of(_ language: Language, in records: some Records) -> Catalogue {
        let vocabulary = records.only(Vocabulary.self)?.record
        return vocabulary.map { of(language).with($0) } ?? of(language)
    }

    /// This catalogue with the town's own words in place of the standard ones.
    ///
    /// A term of the vocabulary names a key, such as `phase.planned`. `kind.objective` stands for
    /// the singular, `kind.objective_other` for the plural. Because records hold German, only the
    /// German catalogue changes; keys that it lacks are ignored.
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
