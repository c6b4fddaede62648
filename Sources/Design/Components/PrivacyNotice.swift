package import Markup
package import Words

/// What people are told where a form asks for data about persons.
///
/// - Source: DSGVO Art. 13: purpose, legal basis, how long, which rights, and where the rest stands.
package struct PrivacyNotice: Sendable {
    package let words: Catalogue
    /// The address of the town's privacy page.
    package let privacyPath: String
    package let purpose: String
    package let basis: String
    package let period: String

    package init(
        words: Catalogue,
        privacyPath: String,
        purpose: String,
        basis: String,
        period: String
    ) {
        self.words = words
        self.privacyPath = privacyPath
        self.purpose = purpose
        self.basis = basis
        self.period = period
    }

    package var markup: some Markup {
        section(.class("note"), .aria(.labelledby("datenschutz-hinweis"))) {
            h2(.id("datenschutz-hinweis")) { words[.person(.noticeHeading)] }
            dl(.class("facts")) {
                fact(words[.person(.noticePurpose)], purpose)
                fact(words[.person(.noticeBasis)], basis)
                fact(words[.person(.noticePeriod)], period)
                fact(words[.person(.noticeRights)], words[.person(.noticeRightsText)])
            }
            p { a(.href(privacyPath)) { words[.person(.noticeMore)] } }
        }
    }
}
