import Concept
import Register
package import Words

/// A path split into its language and its names; nothing else splits paths.
struct LanguagePath: Sendable {
    let language: Language
    /// The names between the slashes without the language; empty for the start page.
    let names: ArraySlice<Substring>

    init(_ path: Substring) {
        let names = path.pieces(between: "/")[...]
        let named = names.first.flatMap { Language(rawValue: String($0)) }
        language = named ?? .german
        // German paths have no prefix, so `/de` is a name like any other.
        self.names = language == .german ? names : names.dropFirst()
    }
}

extension Language {
    /// The prefix of paths in this language: nothing in German, `/en` in English.
    package var pathPrefix: String { self == .german ? "" : "/\(tag)" }
}
