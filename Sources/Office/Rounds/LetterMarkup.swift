import Markup
import OfficeKit
import Post
import Web
import Words

/// A letter as its reader sees it, without the link, which grants access.
struct LetterMarkup: Sendable {
    let context: OfficeContext
    let letter: Letter

    var markup: some Markup {
        blockquote(.class("quote"), .lang("de")) {
            p { strong { letter.subject } }
            ForEach(letter.parts) { part($0) }
        }
    }

    @MarkupBuilder
    private func part(_ part: Letter.Part) -> some Markup {
        switch part {
        case .paragraph(let text): ForEach(text.typedLines) { line in p { line } }
        case .list(let lines): ul { ForEach(lines) { line in li { line } } }
        case .ownLink(let words):
            p { words }
            p(.class("soft")) { context.words[.round(.linkPlace)] }
        case .link(let words, _): p { words }
        case .note(let text): p(.class("soft")) { text }
        }
    }
}
