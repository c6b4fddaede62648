import Exchange
import Markup
import Words

/// A file that waits and cannot be read just now: to be looked at again, or thrown away.
struct UnreadUploadPage: Sendable {
    let reading: OfficeReading
    let upload: Upload
    let sentence: String

    private var words: Catalogue { reading.words }

    var content: OfficeContent {
        let title = words(.intake(.checkTitle), ["file": upload.fileName])
        return OfficeContent(title, back: (words[.intake(.heading)], .imports), isFault: true) {
            div(.class("stack")) {
                h1 { title }
                p(.class("lead")) { sentence }
                ImportForm(reading: reading, isReady: false).markup
            }
        }
    }
}
