package import Markup
package import Words

/// What both the public and the office's pages can say.
package protocol Speaking: Sendable {
    var words: Catalogue { get }
    func own(_ text: String) -> AnyMarkup
}

extension PageContext: Speaking {}
