/// What is said to somebody by e-mail: a subject and parts, without address and secrets.
///
/// A link that only the reader may know is put in when the letter is handed over.
package struct Letter: Codable, Hashable, Sendable {
    /// The subject, in German.
    package let subject: String
    /// The parts in order, never empty.
    package let parts: [Part]

    /// One part of a letter.
    package enum Part: Codable, Hashable, Sendable {
        /// Plain text; line feeds are kept.
        case paragraph(String)
        /// A list, one line for each entry.
        case list([String])
        /// These words, and below them the link that is made for this letter.
        case ownLink(String)
        /// These words, and below them an address that everybody may know.
        case link(String, address: String)
        /// Small print at the end.
        case note(String)
    }

    /// The words are final; nothing is filled in later except the link.
    package init(subject: String, _ parts: [Part]) {
        self.subject = subject
        self.parts = parts
    }

    /// The letter as plain text, with line feeds; `ownLink` replaces the letter's own link.
    package func text(ownLink: String) -> String {
        parts.map { part in
            switch part {
            case .paragraph(let text): text
            case .list(let lines): lines.map { "- \($0)" }.joined(separator: "\n")
            case .ownLink(let words): "\(words)\n\(ownLink)"
            case .link(let words, let address): "\(words)\n\(address)"
            case .note(let text): text
            }
        }
        .joined(separator: "\n\n") + "\n"
    }
}
