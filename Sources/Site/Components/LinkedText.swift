import Markup
import Register
import Synchronization
import Words

/// A text whose terms lead to the glossary, each where it occurs first on the page.
struct LinkedText: Markup {
    private let context: PageContext
    private let text: String
    private let language: Language

    /// `language` is that of the text: German for what the town wrote.
    init(_ context: PageContext, _ text: String, in language: Language) {
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

/// Which terms a page has linked already.
///
/// It belongs to one making of one page, and is asked while the page is written, so that what comes
/// first on the page is what is linked.
final class PageTerms: Sendable {
    private struct State {
        var forms: [Language: TermForms] = [:]
        var linked: Set<GlossaryTerm> = []
    }

    private let state = Mutex(State())

    func pieces(of text: String, in language: Language, _ context: PageContext) -> [TermForms.Piece]
    {
        state.withLock { state in
            let words = language == .german ? context.german : context.words
            let forms = state.forms[language] ?? TermForms(words)
            state.forms[language] = forms
            return forms.pieces(of: text) { state.linked.insert($0).inserted }
        }
    }
}
