import Synchronization
import Words

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
