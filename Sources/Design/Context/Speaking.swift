package import Markup
package import Words

/// What components need to write words: the pages of the public and those of the office both have
/// it.
package protocol Speaking: Sendable {
    /// The catalogue of the page's language.
    var words: Catalogue { get }
    /// A German text of the town, marked where the page is in another language.
    func own(_ text: String) -> AnyMarkup
}

extension PageContext: Speaking {}
