import Synchronization
import Words

/// Remembers which glossary terms a page has linked already, so that each is linked once.
///
/// One instance belongs to one rendering of one page. It is asked while the page is written, which
/// is in reading order: so it is the first occurrence that becomes the link. The mutex is there
/// because contexts are `Sendable`, not because pages are written in parallel.
final class PageTerms: Sendable {
    private struct State {
        var forms: [Language: TermForms] = [:]
        var linked: Set<GlossaryTerm> = []
    }

    private let state = Mutex(State())

    /// Cuts a text at the terms that are not linked yet, and notes them as linked.
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
