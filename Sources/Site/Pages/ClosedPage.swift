import Markup
import Register
import Words

/// All that a town shows before it has opened its pages: that they are coming, and whom to ask.
struct ClosedPage {
    let reading: Reading

    private var words: Catalogue { reading.words }

    var content: PageContent {
        var content = PageContent(words[.settings(.closedHeading)]) {
            div(.class("stack hero")) {
                h1 { words[.settings(.closedHeading)] }
                p(.class("lead")) { words(.settings(.closedText), ["town": reading.town]) }
                if let contact = reading.contact {
                    p {
                        words[.settings(.closedContact)] + " "
                        reading.contactLine(contact)
                    }
                }
            }
        }
        content.isCitable = false
        return content
    }
}
