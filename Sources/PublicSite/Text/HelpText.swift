import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// How to use the site: searching, filtering, past days, keyboard, printing, languages.
struct HelpText {
    let context: PageContext

    private var words: Catalogue { context.words }

    /// The section about past days shows a real address of today's list.
    var content: TextContent {
        let searched = context.sentence(.help(.search), "found", own: "Sprachförderung")
        let stand = PageRequest(
            .measures(MeasureSelection()),
            context.language,
            stand: context.today
        )
        let example = code { stand.text }
        return TextContent(
            lead: words[.help(.lead)],
            sections: [
                section(.searchHeading, [context.plain(searched)] + texts(.numbers)),
                section(.filterHeading, texts(.filter)),
                section(.addressesHeading, texts(.addresses, .withdrawn)),
                section(
                    .standHeading,
                    [context.plain(context.filled(.help(.stand), ["example": AnyMarkup(example)]))]
                ),
                section(.keyboardHeading, texts(.keyboard)),
                section(.displayHeading, texts(.display)),
                section(.printHeading, texts(.print)),
                section(.languageHeading, texts(.language)),
                section(
                    .askHeading,
                    [context.plainLink(.contact), context.plainLink(.guide)]
                ),
            ]
        )
    }

    private func section(_ heading: TextKey.Help, _ parts: [AnyMarkup?]) -> TextSection {
        TextSection(words[.help(heading)], parts)
    }

    private func texts(_ keys: TextKey.Help...) -> [AnyMarkup?] {
        keys.map { context.paragraph(words[.help($0)]) }
    }
}
