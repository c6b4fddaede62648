import Addresses
import Markup
import Synchronization
package import Words

/// A text in which glossary terms are links, each at its first occurrence on the page.
///
/// The text of the glossary page itself has no such links.
package struct LinkedText: Markup {
    private let context: PageContext
    private let text: String
    private let language: Language

    /// Stores what it is given; `language` is that of the text, not of the page.
    package init(_ context: PageContext, _ text: String, in language: Language) {
        self.context = context
        self.text = text
        self.language = language
    }

    func render(into buffer: inout MarkupBuffer) {
        if context.address == .text(.glossary) {
            text.render(into: &buffer)
            return
        }
        for piece in context.terms.pieces(of: text, in: language, context) {
            if let term = piece.term {
                let target = context.path(.text(.glossary)) + "#" + term.anchor
                a(.class("term"), .href(target)) { piece.text }.render(into: &buffer)
            } else {
                piece.text.render(into: &buffer)
            }
        }
    }
}
