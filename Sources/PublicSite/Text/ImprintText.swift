import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// The imprint: who publishes the site and is responsible for what it says.
///
/// - Source: § 5 DDG.
struct ImprintText {
    let context: PageContext

    private var words: Catalogue { context.words }

    /// What the law asks for first, then what the town adds; a setting that is missing is named.
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

    /// Under which licence the contents may be used.
    private func licence(_ licence: String) -> AnyMarkup {
        context.plain(words(.legal(.licenceText), ["licence": licence]))
    }
}
