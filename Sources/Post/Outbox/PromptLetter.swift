package import Words

/// Why a letter goes out at once, without standing in the outbox: it carries a secret that is known only
/// then, or somebody waits for what becomes of it.
///
/// - Source: decisions 36 and 63.
package protocol PromptLetter: Sendable {
    /// The words of the letter.
    func letter(in words: Catalogue) -> Letter
    /// What stands in the place of its own link; empty where it bears none.
    var link: String { get }
}

extension PromptLetter {
    package var link: String { "" }
}
