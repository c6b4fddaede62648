package import Concept
package import Markup
package import Register
package import Words

extension PageContext {
    /// The text of one field of a record in the page's language, if a current translation is
    /// public.
    ///
    /// Otherwise the German text; `TownText.isTranslated` says which of the two it is.
    package func text(_ german: String, of record: Reference) -> TownText {
        if language == .german { return TownWords().text(german) }
        return texts.words(of: record, in: language.tag, register).text(german)
    }

    /// A record's name for lists, after its printed number where it has one ("3 Sprache").
    ///
    /// Only the name is translated; the number in front stays as it is.
    package func listText(_ record: some Record, of reference: Reference) -> TownText {
        let (name, whole) = (record.name, record.listName)
        let text = text(name, of: reference)
        guard whole.hasSuffix(name) else { return self.text(whole, of: reference) }
        return TownText(
            words: whole.dropLast(name.count) + text.words,
            german: whole,
            isTranslated: text.isTranslated
        )
    }

    /// The attributes for an element that holds this text alone: `lang="de"` where German stands on
    /// a page in another language, otherwise none.
    ///
    /// - Source: WCAG 2.2, 3.1.2 Language of Parts.
    package func ownLanguage<Tag>(_ text: TownText) -> [Attribute<Tag>] {
        text.isTranslated ? [] : ownLanguage()
    }

    /// The town's text for use inside a sentence, in a `span` with `lang="de"` where that is
    /// needed.
    package func own(_ text: TownText) -> AnyMarkup { AnyMarkup(ownText(text)) }

    /// The same as `own`, without the heap box of `AnyMarkup`: for the rows of long tables.
    package func ownText(_ text: TownText) -> some Markup {
        OwnText(text: text.words, isMarked: !text.isTranslated && language != .german)
    }

    /// The text of one field of a record for use inside a sentence; see `text(_:of:)`.
    package func own(_ german: String, of record: Reference) -> AnyMarkup {
        own(text(german, of: record))
    }

    /// A sentence of the catalogue with the town's text in place of `{{placeholder}}`.
    ///
    /// The text is marked as German where it is not translated; `values` fill the other
    /// placeholders.
    package func sentence(
        _ key: TextKey,
        _ placeholder: String,
        own text: TownText,
        _ values: [String: String] = [:]
    ) -> AnyMarkup {
        if text.isTranslated {
            return AnyMarkup(words(key, values.merging([placeholder: text.words]) { $1 }))
        }
        return sentence(key, placeholder, own: text.words, values)
    }

    /// The language in which a text stands: the page's if it is translated, otherwise German.
    func language(of text: TownText) -> Language { text.isTranslated ? language : .german }
}
