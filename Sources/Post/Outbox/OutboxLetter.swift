import Concept
package import Register

/// A letter in the outbox: why it goes out and to whom, but neither its words nor its link.
///
/// Both are made when it is handed over, from what is true then.
package struct OutboxLetter: Codable, Hashable, Sendable {
    static let kind = "letter"
    /// How many days it is remembered that it was sent.
    static let daysKnown = 180

    /// Identifies the cause, so that it is sent only once.
    package let key: String
    /// Why it is sent, and what it is about.
    package let cause: Cause
    /// The random number of the person who gets it; the address is in the vault.
    package let person: String
    /// When its cause was recorded.
    package let madeAt: Instant
    /// What has become of it.
    package var state: State = .waiting
    /// The message identifier, the same for each attempt; `nil` before the first.
    package var messageID: String?
    /// SHA-256 of the address that it went to last, so that a later return can be matched.
    package var address: String?
    /// How many attempts there were.
    package var tries = 0
    /// When the next attempt may be made; `nil` for at once.
    package var notBefore: Instant?
    /// When it got its present state.
    package var changedAt: Instant
    /// What the mail server answered.
    package var said: String?

    /// What has become of a letter.
    ///
    /// Raw values are stored.
    package enum State: String, Codable, Hashable, Sendable {
        /// It has not been handed over.
        case waiting
        /// It is being handed over; if the program finds it so later, it was interrupted.
        case handing
        /// The mail server has taken it.
        case handed
        /// Nobody knows whether it arrived; it is not sent again by itself.
        case unclear
        /// The address does not take letters.
        case refused
        /// What it was to say is no longer true, or nobody can be reached.
        case overtaken
    }

    init(_ draft: Draft, at now: Instant) {
        key = draft.key
        cause = draft.cause
        person = draft.person
        madeAt = now
        changedAt = now
    }
}

/// Says that a person wants no letters, or that an address does not take them.
package struct MailBar: Codable, Hashable, Sendable {
    static let kind = "mailBar"

    /// Why no letters are sent.
    ///
    /// Raw values are stored.
    package enum Reason: String, Codable, Hashable, Sendable {
        /// The person unsubscribed; the last letter came back.
        case unsubscribed, bounced
    }

    /// Why no letters are sent.
    package let reason: Reason
    /// When that became known.
    package let at: Instant
    /// SHA-256 of the address that returned a letter; to another one letters are sent again.
    let address: String?
}

/// The link by which the reader of a letter stops further letters.
struct UnsubscribeLink: Codable, Hashable, Sendable {
    static let kind = "unsubscribeLink"
    /// How many days it works.
    static let daysKnown = 365

    let person: String
}
