import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// Who publishes the site and answers for what it says.
struct ImprintText {
    let context: PageContext

    private var words: Catalogue { context.words }

    var content: TextContent {
        let town = context.register.only(Municipality.self)?.record
        let concept = context.register.only(Concept.self)
        let missing = town.missing(["postalAddress", "represented", "telephone", "mail"])
        return TextContent(
            lead: nil,
            sections: [
                section(
                    .provider,
                    [town.flatMap(context.townFacts), context.missing(missing, on: .imprint)]
                ),
                section(.responsible, [context.contactParagraph(concept?.contact)]),
                section(.licence, [concept?.licence.map(licence)]),
                section(.program, [context.plain(words[.legal(.programText)])]),
                context.ownText(town?.imprint),
            ]
        )
    }

    private func section(_ heading: TextKey.Legal, _ parts: [AnyMarkup?]) -> TextSection {
        TextSection(words[.legal(heading)], parts)
    }

    private func licence(_ licence: String) -> AnyMarkup {
        context.plain(words(.legal(.licenceText), ["licence": licence]))
    }
}
