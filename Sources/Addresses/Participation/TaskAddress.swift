package import Concept
package import Register
package import Words

/// Where somebody without an account answers a status query; the token is the right to.
package enum TaskAddress: Hashable, Sendable {
    /// All measures of which the link asks.
    case all(String)
    case measure(String, ID<Measure>)
    /// Lets a colleague answer for one measure.
    case handingOn(String, ID<Measure>)

    static let root = "antwort"

    package init?(_ names: [Substring]) {
        guard names.first.map({ $0 == Self.root }) == true else { return nil }
        let token = names.count > 1 ? String(names[1]) : ""
        let measure = names.count > 2 ? Address.number(names[2]).map { ID<Measure>($0) } : nil
        switch (names.count, measure) {
        case (2, _): self = .all(token)
        case (3, let measure?): self = .measure(token, measure)
        case (4, let measure?) where names[3] == "weitergeben": self = .handingOn(token, measure)
        // No page; but the token in it must not reach a log.
        default: self = .all("")
        }
    }

    package var token: String {
        switch self {
        case .all(let token), .measure(let token, _), .handingOn(let token, _): token
        }
    }

    package func text(in language: Language) -> String {
        let prefix = language == .german ? "" : "/\(language.tag)"
        let path = "\(prefix)/\(Self.root)/\(token)"
        return switch self {
        case .all: path
        case .measure(_, let id): "\(path)/\(id.number)"
        case .handingOn(_, let id): "\(path)/\(id.number)/weitergeben"
        }
    }

    /// The path as it may stand in a log: who knows the token may answer.
    package var logged: String { "/\(Self.root)/-" }
}
