import Addresses
import Exchange
import Markup
import OfficeKit
import Words

/// The page for an uploaded file that was imported, discarded, or deleted after waiting too long.
struct GoneUploadPage: Sendable {
    let context: OfficeContext

    private var words: Catalogue { context.words }

    var content: OfficeContent {
        OfficeContent(
            words[.intake(.goneHeading)],
            back: (words[.intake(.heading)], .imports),
            isFault: true
        ) {
            div(.class("stack")) {
                h1 { words[.intake(.goneHeading)] }
                p(.class("lead")) { words(.intake(.gone), count: Uploads.hours) }
            }
        }
    }
}
