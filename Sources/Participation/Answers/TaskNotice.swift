import Addresses
import Design
import Markup
import Words

/// What people who answer through a link are told about the use of their data.
///
/// - Source: Regulation (EU) 2016/679, Articles 13 and 14.
struct TaskNotice: Sendable {
    let context: PageContext

    private var words: Catalogue { context.words }

    var markup: some Markup {
        PrivacyNotice(
            words: words,
            privacyPath: context.path(.text(.privacy)),
            purpose: words[.answer(.dataPurpose)],
            basis: words[.answer(.dataBasis)],
            period: words[.answer(.dataPeriod)]
        ).markup
    }
}
