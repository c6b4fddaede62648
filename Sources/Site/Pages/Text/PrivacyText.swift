import Markup
import Register
import Words

/// What happens to data about those who read the site: hardly anything.
///
/// What it says of the program is what the program does: no cookie, no third party, a log without
/// addresses (`AccessLog`).
struct PrivacyText {
    let reading: Reading

    private var words: Catalogue { reading.words }

    var content: TextContent {
        let town = reading.register.only(Municipality.self)?.record
        let controller = town.missing(["postalAddress", "represented"])
        let officer = town.missing(["dataProtection.function"])
        return TextContent(
            lead: words[.legal(.privacyLead)],
            sections: [
                section(
                    .controller,
                    [town.flatMap(reading.townFacts), reading.missing(controller, on: .privacy)]
                ),
                section(
                    .officer,
                    [
                        reading.contactParagraph(town?.dataProtection),
                        reading.missing(officer, on: .privacy),
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
                reading.ownText(town?.privacy),
            ]
        )
    }

    /// Whom one may ask, and when that goes again.
    private var persons: AnyMarkup? {
        let periods = reading.register.retention
        return reading.plain(
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
        keys.map { reading.plain(words[.legal($0)]) }
    }

    /// Where to complain: the authority of the Land.
    private var complaint: [AnyMarkup?] {
        guard let land = reading.land else { return texts(.complaintUnknown) }
        return texts(.complaint) + [reading.officeFacts(land.supervisor)]
    }
}
