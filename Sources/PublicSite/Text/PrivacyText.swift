import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// What happens to data about those who read the site: hardly anything.
///
/// What it says of the program is what the program does: no cookie, no third party, a log without
/// addresses (`AccessLog`).
struct PrivacyText {
    let context: PageContext

    private var words: Catalogue { context.words }

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

    /// Whom one may ask, and when that goes again.
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

    /// Where to complain: the authority of the Land.
    private var complaint: [AnyMarkup?] {
        guard let land = context.land else { return texts(.complaintUnknown) }
        return texts(.complaint) + [context.officeFacts(land.supervisor)]
    }
}
