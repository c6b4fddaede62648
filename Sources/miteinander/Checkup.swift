import Foundation
import Words

/// What was found at one place, and what is to be done.
enum Checkup {
    case fine(String)
    /// It works, and should be seen to.
    case attention(String)
    case missing(String)

    static func fine(_ key: TextKey.Doctor, _ values: [String: String] = [:]) -> Checkup {
        .fine(Catalogue.german(.doctor(key), values))
    }

    static func attention(_ key: TextKey.Doctor, _ values: [String: String] = [:]) -> Checkup {
        .attention(Catalogue.german(.doctor(key), values))
    }

    static func missing(_ key: TextKey.Doctor, _ values: [String: String] = [:]) -> Checkup {
        .missing(Catalogue.german(.doctor(key), values))
    }

    var isMissing: Bool {
        if case .missing = self { true } else { false }
    }

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
