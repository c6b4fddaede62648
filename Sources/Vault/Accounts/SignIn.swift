import Concept
package import Register

/// What came of one step of signing in.
package enum SignIn: Hashable, Sendable {
    /// Signed in; the browser keeps the token.
    case signedIn(token: String)
    /// The password was right; the form of the second step carries the ticket.
    case needsCode(ticket: String)
    /// The password was right, and the account has yet to learn a second factor.
    case needsSecondFactor(SecondFactorOffer)
    /// Signed in, with a second factor from now on; the codes are shown this once.
    case equipped(token: String, recoveryCodes: [String])
    /// Something was wrong; which of both is not said.
    case refused
    /// Too many were wrong; nothing is looked at until then.
    case limited(until: Instant)
    /// The second step came too late, or twice: it begins with the password again.
    case expired
    /// It began in another browser; there it goes on.
    case elsewhere
}

/// A second factor that the page offers on the way in.
package struct SecondFactorOffer: Hashable, Sendable {
    /// What the form of the second step carries.
    package let ticket: String
    package let secret: SecondFactor.Secret
    package let mail: String
    /// Whether the code was wrong that should prove it.
    package let isRetry: Bool
}

/// The way from a right password to its code: in the browser that typed the password, for ten minutes.
struct Ticket: Expires {
    let account: String
    /// The password that was right; one that was changed meanwhile is not.
    let password: PasswordHash
    /// Where the first step was taken elsewhere: who it is there.
    var identity: Identity?
    /// What its browser began with.
    let tie: String
    /// The second factor that the page shows, where the account has none yet.
    var offered: SecondFactor.Secret?
    let until: Instant

    static let seconds = 10 * 60
    /// Whoever has to find an app first needs longer.
    static let secondsToSetUp = 30 * 60
}
