/// What is told to somebody by mail: a subject and what follows, without the address and without secrets.
///
/// A link that only its reader may have is put in when the letter is handed over.
package struct Letter: Codable, Hashable, Sendable {
    package let subject: String
    package let parts: [Part]

    package enum Part: Codable, Hashable, Sendable {
        case paragraph(String)
        case list([String])
        /// The link that is made for this letter, under these words.
        case ownLink(String)
        /// An address that everybody may know.
        case link(String, address: String)
        /// In small type at the end.
        case note(String)
    }

    package init(subject: String, _ parts: [Part]) {
        self.subject = subject
        self.parts = parts
    }

    /// The letter as plain text, its lines ended by a line feed.
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
