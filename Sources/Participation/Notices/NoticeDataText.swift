import Addresses
import Concept
import Design
import Markup
import PublicSite
import Register
import Words

/// What happens to the data in a notice, told on the page where they are typed.
///
/// - Source: Regulation (EU) 2016/679, Article 13.
struct NoticeDataText: Sendable {
    let context: PageContext

    private var words: Catalogue { context.words }

    var markup: some Markup {
        let town = context.register.only(Municipality.self)?.record
        return section(.class("stack"), .aria(.labelledby("angaben"))) {
            h2(.id("angaben")) { words[.notice(.dataHeading)] }
            p { words[.notice(.dataPurpose)] }
            p { words[.notice(.dataKept)] }
            if let facts = town.flatMap(context.townFacts) {
                p { words[.notice(.dataWho)] }
                facts
            }
            if let officer = town?.dataProtection {
                p {
                    words[.notice(.dataOfficer)] + " "
                    context.contactLine(officer)
                }
            }
            p {
                words[.notice(.dataRights)] + " "
                a(.href(context.path(.text(.privacy)))) { words[TextPage.privacy.title] }
            }
        }
    }
}
