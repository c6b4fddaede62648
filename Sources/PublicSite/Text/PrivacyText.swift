import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// The privacy notice for readers of the site.
///
/// What it says about the program is what the program does: no cookies, no third party, an access
/// log without addresses (`AccessLog`). If one of these changes, this text has to change too.
///
/// - Source: General Data Protection Regulation, Article 13.
struct PrivacyText {
    let context: PageContext

    private var words: Catalogue { context.words }

    /// Who is responsible, what is kept and for how long, on which basis, and which rights people
    /// have.
    var content: TextContent {
        let town = context.register.only(Municipality.self)?.record
        let controller = town.missing(["postalAddress", "represented"])
        let officer = town.missing(["dataProtection.function"])
        return TextContent(
            lead: words[.legal(.privacyLead)],
            sections: [
                section(
                    .controller,
                    [town.flatMap(context.townFacts), context.missing(controller, on: .privacy)]
                ),
                section(
                    .officer,
                    [
                        context.contactParagraph(town?.dataProtection),
                        context.missing(officer, on: .privacy),
                    ]
                ),
                section(.visitHeading, texts(.noCookies, .noThirdParty)),
                section(.logHeading, texts(.log, .counted, .proxy)),
                section(
                    .keptHeading,
                    texts(.kept) + [persons] + texts(.keptNotices, .keptLetters)
                ),
                section(.basisHeading, texts(.basis)),
                section(.rightsHeading, texts(.rights, .rightsVisit) + complaint),
                context.ownText(town?.privacy),
            ]
        )
    }

    /// How long data about contact persons is kept, in the periods that the town has set.
    private var persons: AnyMarkup? {
        let periods = context.register.retention
        return context.plain(
            words(
                .legal(.keptPersons),
                [
                    "posts": words.number(periods.endedPosts),
                    "proofs": words.number(periods.consentProofs),
                ]
            )
        )
    }

    private func section(_ heading: TextKey.Legal, _ parts: [AnyMarkup?]) -> TextSection {
        TextSection(words[.legal(heading)], parts)
    }

    private func texts(_ keys: TextKey.Legal...) -> [AnyMarkup?] {
        keys.map { context.plain(words[.legal($0)]) }
    }

    /// Where to complain: the authority of the Land, or a general sentence if the Land is not set.
    private var complaint: [AnyMarkup?] {
        guard let land = context.land else { return texts(.complaintUnknown) }
        return texts(.complaint) + [context.officeFacts(land.supervisor)]
    }
}
