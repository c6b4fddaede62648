import Concept
import Design
import Markup
import Register
import Words

/// All that a town shows before it opens its pages: that they are coming, and whom to ask.
struct ClosedPage {
    let context: PageContext

    private var words: Catalogue { context.words }

    /// The page; nobody cites it.
    var content: PageContent {
        var content = PageContent(words[.settings(.closedHeading)]) {
            div(.class("stack hero")) {
                h1 { words[.settings(.closedHeading)] }
                p(.class("lead")) { words(.settings(.closedText), ["town": context.town]) }
                if let contact = context.contact {
                    p {
                        words[.settings(.closedContact)] + " "
                        context.contactLine(contact)
                    }
                }
            }
        }
        content.isCitable = false
        return content
    }
}
