import Markup
import Register
import Words

/// How to use the site.
struct HelpText {
    let reading: Reading

    private var words: Catalogue { reading.words }

    var content: TextContent {
        let searched = reading.sentence(.help(.search), "found", own: "Sprachförderung")
        let stand = PageRequest(
            .measures(MeasureSelection()),
            reading.language,
            stand: reading.today
        )
        let example = code { stand.text }
        return TextContent(
            lead: words[.help(.lead)],
            sections: [
                section(.searchHeading, [reading.plain(searched)] + texts(.numbers)),
                section(.filterHeading, texts(.filter)),
                section(.addressesHeading, texts(.addresses, .withdrawn)),
                section(
                    .standHeading,
                    [reading.plain(reading.filled(.help(.stand), ["example": AnyMarkup(example)]))]
                ),
                section(.keyboardHeading, texts(.keyboard)),
                section(.displayHeading, texts(.display)),
                section(.printHeading, texts(.print)),
                section(.languageHeading, texts(.language)),
                section(
                    .askHeading,
                    [reading.plainLink(.contact), reading.plainLink(.guide)]
                ),
            ]
        )
    }

    private func section(_ heading: TextKey.Help, _ parts: [AnyMarkup?]) -> TextSection {
        TextSection(words[.help(heading)], parts)
    }

    private func texts(_ keys: TextKey.Help...) -> [AnyMarkup?] {
        keys.map { reading.paragraph(words[.help($0)]) }
    }
}
