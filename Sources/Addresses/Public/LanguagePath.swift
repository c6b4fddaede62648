import Concept
import Register
package import Words

/// A path cut into its language and its names.
package struct LanguagePath: Sendable {
    package var language: Language
    package let names: [Substring]

    package init(_ path: Substring) {
        var names = path.pieces(between: "/")
        var language = Language.german
        if let first = names.first, let other = Language(rawValue: String(first)), other != .german
        {
            language = other
            names.removeFirst()
        }
        self.language = language
        self.names = names
    }
}
