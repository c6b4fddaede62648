import Concept
import Register
package import Words

/// A path cut into its language and its names; the one place where that is done.
struct LanguagePath: Sendable {
    let language: Language
    let names: ArraySlice<Substring>

    init(_ path: Substring) {
        let names = path.pieces(between: "/")[...]
        let named = names.first.flatMap { Language(rawValue: String($0)) }
        language = named ?? .german
        // German is what stands without a language; its tag is a name like any other.
        self.names = language == .german ? names : names.dropFirst()
    }
}

extension Language {
    /// What stands before a path in this language: nothing in German, `/en` in English.
    package var pathPrefix: String { self == .german ? "" : "/\(tag)" }
}
