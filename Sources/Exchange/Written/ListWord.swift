import Concept
import Register

/// A word of a list as it is compared: "Maßnahmen-Nr." and "massnahmen nr" are the same.
enum ListWord {
    /// Whether people write it where they have nothing to say: "-", "keine Angabe".
    static func saysNothing(_ word: String) -> Bool {
        word.utf8.count <= 12 && nothings.contains(folded(word))
    }

    private static let nothings: Set = [
        "-", "--", "–", "—", "/", "./.", "?", "...", "…", "k a", "n a", "n n", "keine angabe",
    ]

    static func folded(_ word: String) -> String {
        let spelled = word.composed.lowercased()
            .replacing("ä", with: "ae").replacing("ö", with: "oe").replacing("ü", with: "ue")
            .replacing("ß", with: "ss")
        let isSign = !spelled.contains { $0.isLetter || $0.isNumber }
        if isSign { return spelled.filter { !$0.isWhitespace } }
        return spelled.split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }
}
