package import Concept
package import Markup
package import Register
package import Words

extension PageContext {
    /// What the town says in a field of a record, in the language of the page or, where no current translation is
    /// public, in German.
    package func text(_ german: String, of record: Reference) -> TownText {
        if language == .german { return TownWords().text(german) }
        return texts.words(of: record, in: language.tag, register).text(german)
    }

    /// What a record is called in lists, with its printed number where it has one.
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

    /// The attribute of an element that holds this text only: German is marked where the page is not.
    package func ownLanguage<Tag>(_ text: TownText) -> [Attribute<Tag>] {
        text.isTranslated ? [] : ownLanguage()
    }

    /// A text of the town inside other words, marked where it is in another language than the page.
    package func own(_ text: TownText) -> AnyMarkup { AnyMarkup(ownText(text)) }

    /// The same without a box around it, for what stands in each row of a long table.
    package func ownText(_ text: TownText) -> some Markup {
        OwnText(text: text.words, isMarked: !text.isTranslated && language != .german)
    }

    /// The words of a field of a record inside other words.
    package func own(_ german: String, of record: Reference) -> AnyMarkup {
        own(text(german, of: record))
    }

    /// A sentence with words of the town in the place of one placeholder, marked where they are German and the page
    /// is not.
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

    /// The language in which a text stands.
    func language(of text: TownText) -> Language { text.isTranslated ? language : .german }
}
