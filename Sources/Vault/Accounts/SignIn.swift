import Concept
package import Register

/// The result of one step of signing in.
package enum SignIn: Hashable, Sendable {
    /// Signed in; the browser keeps the token.
    case signedIn(token: String)
    /// The password was right; the form of the second step carries the ticket.
    case needsCode(ticket: String)
    /// The password was right, and the account has to register a second factor first.
    case needsSecondFactor(SecondFactorOffer)
    /// Signed in, and a second factor is registered; the recovery codes are shown only now.
    case equipped(token: String, recoveryCodes: [String])
    /// Address or password is wrong; which of them is not said.
    case refused
    /// There were too many wrong attempts; nothing is checked until then.
    case limited(until: Instant)
    /// The second step came too late, or twice; the person starts again with the password.
    case expired
    /// The sign-in began in another browser, where it can go on.
    case elsewhere
}

/// A second factor that the page offers on the way in.
package struct SecondFactorOffer: Hashable, Sendable {
    /// What the form of the second step carries.
    package let ticket: String
    /// The secret to store in the device.
    package let secret: SecondFactor.Secret
    /// The address by which the device names the account.
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
