import Foundation
import Words

/// One line of the doctor: what was found, and what to do about it, as a German sentence.
enum Checkup {
    /// Nothing has to be done.
    case fine(String)
    /// It works, but somebody should look after it.
    case attention(String)
    /// Something that the program needs is missing or wrong; the command ends with 1.
    case missing(String)

    /// In order, with a sentence of the catalogue.
    static func fine(_ key: TextKey.Doctor, _ values: [String: String] = [:]) -> Checkup {
        .fine(Catalogue.german(.doctor(key), values))
    }

    /// Needs attention, with a sentence of the catalogue.
    static func attention(_ key: TextKey.Doctor, _ values: [String: String] = [:]) -> Checkup {
        .attention(Catalogue.german(.doctor(key), values))
    }

    /// Missing, with a sentence of the catalogue.
    static func missing(_ key: TextKey.Doctor, _ values: [String: String] = [:]) -> Checkup {
        .missing(Catalogue.german(.doctor(key), values))
    }

    /// Whether the doctor has to end with 1.
    var isMissing: Bool {
        if case .missing = self { true } else { false }
    }

    /// The line as it is printed: the state in a column of its own, then the sentence.
    var line: String {
        let words = Catalogue.german
        let (state, sentence) =
            switch self {
            case .fine(let sentence): (words[.doctor(.stateFine)], sentence)
            case .attention(let sentence): (words[.doctor(.stateAttention)], sentence)
            case .missing(let sentence): (words[.doctor(.stateMissing)], sentence)
            }
        return state.padding(toLength: 12, withPad: " ", startingAt: 0) + sentence
    }
}
