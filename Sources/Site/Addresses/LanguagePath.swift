import Register
import Words

/// A path cut into its language and its names.
struct LanguagePath: Sendable {
    var language: Language
    let names: [Substring]

    init(_ path: Substring) {
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
