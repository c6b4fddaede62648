import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// The contact page: whom to ask about the concept, the town, barriers and data protection.
///
/// Contacts are functions, not persons; persons are named only with their consent.
struct ContactText {
    let context: PageContext

    private var words: Catalogue { context.words }

    /// A section for each subject; a contact that is missing is said to be missing.
    var content: TextContent {
        let town = context.register.only(Municipality.self)?.record
        let concept = context.register.only(Concept.self)
        let missing = town.missing(["postalAddress", "telephone", "mail"])
        let asked =
            context.contactParagraph(concept?.contact)
            ?? context.notice(words[.legal(.contactMissing)], on: .contact)
        return TextContent(
            lead: nil,
            sections: [
                section(.contactConcept, [asked] + persons + [context.noticeLink(.hint)]),
                section(
                    .contactTown,
                    [town.flatMap(context.townFacts), context.missing(missing, on: .contact)]
                ),
                section(
                    .contactBarrier,
                    [
                        context.contactParagraph(town?.accessibility),
                        context.noticeLink(.barrier),
                        context.plainLink(.accessibility),
                    ]
                ),
                section(
                    .contactPrivacy,
                    [context.contactParagraph(town?.dataProtection), context.plainLink(.privacy)]
                ),
                context.ownText(town?.contactText),
            ]
        )
    }

    /// The persons of the town's office who agreed to be named.
    private var persons: [AnyMarkup?] {
        context.askedPersons(for: nil).map { line in AnyMarkup(p { line }) }
    }

    private func section(_ heading: TextKey.Legal, _ parts: [AnyMarkup?]) -> TextSection {
        TextSection(words[.legal(heading)], parts)
    }
}
