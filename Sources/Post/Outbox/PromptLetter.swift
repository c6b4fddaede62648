package import Words

/// A letter that is sent at once and not stored in the outbox.
///
/// It contains a secret that is known only at that moment, or somebody waits for the result.
///
/// - Source: decisions 36 and 63.
package protocol PromptLetter: Sendable {
    /// The words of the letter.
    func letter(in words: Catalogue) -> Letter
    /// The address for its own link; empty if it has none.
    var link: String { get }
}

extension PromptLetter {
    /// It has no link of its own.
    package var link: String { "" }
}
