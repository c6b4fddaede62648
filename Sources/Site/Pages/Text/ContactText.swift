import Markup
import Register
import Words

/// Whom to ask about what.
struct ContactText {
    let reading: Reading

    private var words: Catalogue { reading.words }

    var content: TextContent {
        let town = reading.register.only(Municipality.self)?.record
        let concept = reading.register.only(Concept.self)
        let missing = town.missing(["postalAddress", "telephone", "mail"])
        let asked =
            reading.contactParagraph(concept?.contact)
            ?? reading.notice(words[.legal(.contactMissing)], on: .contact)
        return TextContent(
            lead: nil,
            sections: [
                section(.contactConcept, [asked] + persons + [reading.noticeLink(.hint)]),
                section(
                    .contactTown,
                    [town.flatMap(reading.townFacts), reading.missing(missing, on: .contact)]
                ),
                section(
                    .contactBarrier,
                    [
                        reading.contactParagraph(town?.accessibility),
                        reading.noticeLink(.barrier),
                        reading.plainLink(.accessibility),
                    ]
                ),
                section(
                    .contactPrivacy,
                    [reading.contactParagraph(town?.dataProtection), reading.plainLink(.privacy)]
                ),
                reading.ownText(town?.contactText),
            ]
        )
    }

    /// Who in the office may be asked by name.
    private var persons: [AnyMarkup?] {
        reading.askedPersons(for: nil).map { line in AnyMarkup(p { line }) }
    }

    private func section(_ heading: TextKey.Legal, _ parts: [AnyMarkup?]) -> TextSection {
        TextSection(words[.legal(heading)], parts)
    }
}
