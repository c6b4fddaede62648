import Markup
import Words

/// What both the public and the office's pages can say.
protocol Speaking: Sendable {
    var words: Catalogue { get }
    func own(_ text: String) -> AnyMarkup
}

extension PageContext: Speaking {}
