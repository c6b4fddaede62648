import Markup
import Register
import Words

/// Who publishes the site and answers for what it says.
struct ImprintText {
    let reading: Reading

    private var words: Catalogue { reading.words }

    var content: TextContent {
        let town = reading.register.only(Municipality.self)?.record
        let concept = reading.register.only(Concept.self)
        let missing = town.missing(["postalAddress", "represented", "telephone", "mail"])
        return TextContent(
            lead: nil,
            sections: [
                section(
                    .provider,
                    [town.flatMap(reading.townFacts), reading.missing(missing, on: .imprint)]
                ),
                section(.responsible, [reading.contactParagraph(concept?.contact)]),
                section(.licence, [concept?.licence.map(licence)]),
                section(.program, [reading.plain(words[.legal(.programText)])]),
                reading.ownText(town?.imprint),
            ]
        )
    }

    private func section(_ heading: TextKey.Legal, _ parts: [AnyMarkup?]) -> TextSection {
        TextSection(words[.legal(heading)], parts)
    }

    private func licence(_ licence: String) -> AnyMarkup {
        reading.plain(words(.legal(.licenceText), ["licence": licence]))
    }
}
