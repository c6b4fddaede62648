import Addresses
import Concept
import Design
import Markup
import OfficeKit
import Register
import Words

/// What the town holds about a person, to be read, printed and handed over (Article 15 GDPR).
struct HoldingPage: Sendable {
    let context: OfficeContext
    let id: String
    let holding: PersonHolding
    /// Whether the visitor may erase the person's account.
    let erases: Bool

    private var words: Catalogue { context.words }

    var content: OfficeContent {
        OfficeContent(words[.person(.holding)], back: back) {
            div(.class("stack")) {
                context.doneNotice
                h1 { words[.person(.holding)] }
                p(.class("lead")) {
                    words(.person(.holdingIntro), ["day": words.date(context.today)])
                }
                p {
                    a(.href(context.path(.persons(.holdingFile(id))))) {
                        words[.person(.holdingFile)]
                    }
                }
                ForEach(holding.sections) { section($0) }
                context.personNotice.markup
                if erases {
                    p {
                        a(.href(context.path(.persons(.erasing(id))))) {
                            words[.person(.eraseButton)]
                        }
                    }
                }
            }
        }
    }

    private var back: (title: String, address: OfficeAddress)? {
        context.may(.readNetwork) ? (words[.person(.heading)], .persons(.all)) : nil
    }

    @MarkupBuilder
    private func section(_ part: PersonHolding.Part) -> some Markup {
        h2 { part.heading }
        dl(.class("facts")) { ForEach(part.entries) { entry in fact(entry.name, entry.value) } }
    }
}
