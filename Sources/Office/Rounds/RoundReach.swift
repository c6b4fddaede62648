import Concept
import Journal
import Post
import PublicSite
import Register
import Services
import Vault
import Words

/// Which organizations a round has reached, as far as is known.
///
/// Starting a round or writing a letter reaches nobody; handing a letter over to the mail server
/// does.
struct RoundReach: Sendable {
    /// How an organization was reached last.
    enum One: Hashable, Sendable {
        /// A letter was handed over to the mail server on that day, and has not come back.
        case mailed(Day)
        /// Somebody in the office was shown a link to pass on.
        case byHand
        /// It answered, so it was reached somehow.
        case answered
        /// A letter waits to be sent.
        case waits
        /// A letter was sent, but it is not known whether the mail server took it.
        case unclear
        case nobody
    }

    private let ones: [ID<StatusRequest>: One]

    init(_ requests: [Numbered<StatusRequest>], _ services: Services) {
        let pairs = requests.map { ($0.id, Self.one($0, services)) }
        ones = Dictionary(uniqueKeysWithValues: pairs)
    }

    subscript(request: ID<StatusRequest>) -> One { ones[request] ?? .nobody }

    /// Whether no organization was reached and no letter is on its way.
    var isNobody: Bool { ones.values.allSatisfy { $0 == .nobody } }

    /// Whether letters wait and no organization was reached yet.
    var onlyWaits: Bool {
        !isNobody && ones.values.allSatisfy { $0 == .nobody || $0 == .waits }
    }

    private static func one(_ request: Numbered<StatusRequest>, _ services: Services) -> One {
        let letters = services.outbox.letters(about: request.id)
        let bar = request.contact.flatMap { services.outbox.bar(of: $0) }
        let bounced = bar?.reason == .bounced ? bar?.at : nil
        if let handed = letters.first(where: { letter in
            letter.state == .handed && bounced.map { $0 < letter.changedAt } ?? true
        }) {
            return .mailed(Berlin.day(of: handed.changedAt))
        }
        if services.answers.answers(to: request.id).contains(where: { $0.receipt != nil }) {
            return .answered
        }
        if services.answers.hasLinkByHand(to: request.id) { return .byHand }
        if letters.contains(where: { $0.state == .unclear || $0.state == .handing }) {
            return .unclear
        }
        let isOnItsWay = letters.isEmpty || letters.contains { $0.state == .waiting }
        return isOnItsWay && services.mails(request.record) ? .waits : .nobody
    }
}

extension Services {
    /// Whether a letter about the request can be sent and would reach somebody.
    func mails(_ request: StatusRequest) -> Bool {
        site.publicAddress != nil && outbox.reaches(request)
    }

    /// The sentence on why no letter of the round reaches anybody, and what to do.
    func nobodyReached(_ requests: [Numbered<StatusRequest>], _ words: Catalogue) -> String {
        let next = words[.round(.nobodyNext)]
        if outbox.way == nil || site.publicAddress == nil {
            let reason: TextKey.Outbox = outbox.way == nil ? .noWay : .noAddress
            return [words[.round(.nobodyWithoutMail)], words[.outbox(reason)], next]
                .joined(separator: " ")
        }
        let wereSent = requests.contains { !outbox.letters(about: $0.id).isEmpty }
        return words[.round(wereSent ? .nobodyRefused : .nobodyHasAddress)] + " " + next
    }
}

extension RoundReach.One {
    /// The day of the last letter, or in words how else the organization was reached, or why not.
    func text(in words: Catalogue) -> String {
        switch self {
        case .mailed(let day): words.shortDate(day)
        case .byHand: words[.round(.reachedByHand)]
        case .answered: words[.round(.reachedAnswered)]
        case .waits: words[.round(.reachWaits)]
        case .unclear: words[.round(.reachUnclear)]
        case .nobody: words[.round(.reachedNobody)]
        }
    }
}

extension StatusRound {
    /// The word for the state of a round; a started round that has reached nobody is not called
    /// running.
    func stateWord(_ reach: RoundReach) -> TextKey {
        guard state == .running else { return state.word }
        if reach.isNobody { return .round(.stateNobody) }
        return reach.onlyWaits ? .round(.stateWaits) : state.word
    }
}
