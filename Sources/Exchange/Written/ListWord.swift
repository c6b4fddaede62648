import Concept
import Register

/// The form in which words of lists are compared.
enum ListWord {
    /// Whether people write this where they have nothing to say: `-`, `keine Angabe`.
    static func saysNothing(_ word: String) -> Bool {
        word.utf8.count <= 12 && nothings.contains(folded(word))
    }

    /// The signs and folded words that stand for nothing.
    private static let nothings: Set = [
        "-", "--", "–", "—", "/", "./.", "?", "...", "…", "k a", "n a", "n n", "keine angabe",
    ]

    /// Folds a word: "Maßnahmen-Nr." and "massnahmen nr" both become `massnahmen nr`.
    ///
    /// Lower case, umlauts as two letters, words of letters and numbers with one space between. A
    /// text of other signs only keeps them, without spaces.
    static func folded(_ word: String) -> String {
        let spelled = word.composed.lowercased()
            .replacing("ä", with: "ae").replacing("ö", with: "oe").replacing("ü", with: "ue")
            .replacing("ß", with: "ss")
        let isSign = !spelled.contains { $0.isLetter || $0.isNumber }
        if isSign { return spelled.filter { !$0.isWhitespace } }
        return spelled.split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }
}
