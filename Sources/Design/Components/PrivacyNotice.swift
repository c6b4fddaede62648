package import Markup
package import Words

/// What people have to be told where a form asks for personal data.
///
/// - Source: GDPR (DSGVO), Article 13: purpose, legal basis, period, rights, and where the rest
///   stands.
package struct PrivacyNotice: Sendable {
    /// The catalogue for what is the same in every notice.
    package let words: Catalogue
    /// The path of the town's privacy page, in the page's language.
    package let privacyPath: String
    /// What the data is for.
    package let purpose: String
    /// The legal basis, with its article or paragraph.
    package let basis: String
    /// How long the data is kept.
    package let period: String

    /// Stores what it is given; all texts are in the page's language.
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

    /// A section with a list of these facts and a link to the privacy page; once a page, for its
    /// id.
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
