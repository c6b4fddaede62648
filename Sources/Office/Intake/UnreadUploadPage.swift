import Addresses
import Exchange
import Markup
import OfficeKit
import Words

/// The page for an uploaded file that cannot be read right now: try again, or discard it.
struct UnreadUploadPage: Sendable {
    let context: OfficeContext
    let upload: Upload
    let sentence: String

    private var words: Catalogue { context.words }

    var content: OfficeContent {
        let title = words(.intake(.checkTitle), ["file": upload.fileName])
        return OfficeContent(title, back: (words[.intake(.heading)], .imports), isFault: true) {
            div(.class("stack")) {
                h1 { title }
                p(.class("lead")) { sentence }
                ImportForm(context: context, isReady: false).markup
            }
        }
    }
}
