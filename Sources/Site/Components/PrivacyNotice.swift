import Markup
import Words

/// What people are told where a form asks for data about persons.
///
/// - Source: DSGVO Art. 13: purpose, legal basis, how long, which rights, and where the rest stands.
struct PrivacyNotice: Sendable {
    let words: Catalogue
    /// The address of the town's privacy page.
    let privacyPath: String
    let purpose: String
    let basis: String
    let period: String

    var markup: some Markup {
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
