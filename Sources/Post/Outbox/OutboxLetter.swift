import Concept
package import Register

/// A letter in the outbox: why it goes out and to whom, not what stands in it and never its link.
///
/// Both are made when it is handed over, from what holds then.
package struct OutboxLetter: Codable, Hashable, Sendable {
    static let kind = "letter"
    /// So long it is known that it went out.
    static let daysKnown = 180

    /// Names the cause, so that none is told twice.
    package let key: String
    package let cause: Cause
    /// The random number of the person whom it is for; the address stands in the vault.
    package let person: String
    package let madeAt: Instant
    package var state: State = .waiting
    /// The same each time it is tried.
    package var messageID: String?
    /// SHA-256 of the address that it went to last: a return that comes later means that one.
    package var address: String?
    package var tries = 0
    package var notBefore: Instant?
    /// When it came to be in its state.
    package var changedAt: Instant
    /// What the mail server said.
    package var said: String?

    package enum State: String, Codable, Hashable, Sendable {
        case waiting
        /// Marked before it is handed over; one that is found so was cut off.
        case handing
        case handed
        /// Nobody knows whether it arrived: not sent again by itself.
        case unclear
        /// The address does not take letters.
        case refused
        /// What it was to say holds no longer, or nobody can be reached.
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

/// That a person wants no letters, or that an address does not take them.
package struct MailBar: Codable, Hashable, Sendable {
    static let kind = "mailBar"

    package enum Reason: String, Codable, Hashable, Sendable {
        case unsubscribed, bounced
    }

    package let reason: Reason
    package let at: Instant
    /// SHA-256 of the address that bounced: with another one letters go out again.
    let address: String?
}

/// Where somebody who has a letter says that no more shall come.
struct UnsubscribeLink: Codable, Hashable, Sendable {
    static let kind = "unsubscribeLink"
    /// So long it works.
    static let daysKnown = 365

    let person: String
}
