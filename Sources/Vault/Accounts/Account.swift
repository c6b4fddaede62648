package import Concept
import Foundation
package import Register

/// Somebody who may sign in, with roles and whatever is needed to sign in.
///
/// It is stored beside the log, and deleted when its person is erased.
///
/// - Source: decision 19.
package struct Account: Codable, Hashable, Sendable {
    static let kind = "account"

    /// 16 random bytes as hexadecimal digits; the log and the rows beside it refer to the person by
    /// it.
    package let id: String
    /// In lower case; `nil` for the very first account until its person has entered one.
    package internal(set) var mail: String?
    /// The name as the person writes it; empty for the very first account.
    package internal(set) var name: String
    /// In the order of `Role.allCases`, each once.
    package internal(set) var roles: [Role]
    /// The organization for which a partner or lead acts.
    package internal(set) var organization: ID<Organization>?
    /// What it signs in with; `nil` until its person has set it up.
    var credentials: Credentials?
    /// The set-up link that is still open, if there is one.
    var setup: SetupLink?
    /// Who it is to the town's identity provider; `nil` until its person has signed in there.
    package internal(set) var identity: Identity?
    /// Whether it is kept from signing in.
    package internal(set) var isBlocked = false
    /// The browsers that are known; `nil` if there are none.
    var devices: [KnownDevice]?
    /// When somebody was invited.
    package let createdAt: Instant

    init(
        id: String,
        mail: String?,
        name: String,
        roles: [Role],
        organization: ID<Organization>? = nil,
        createdAt: Instant
    ) {
        self.id = id
        self.mail = mail.map(Account.normalized)
        self.name = name
        self.roles = Account.sorted(roles)
        self.organization = organization
        self.createdAt = createdAt
    }

    /// Whether one of the roles requires a second factor.
    package var needsSecondFactor: Bool { roles.contains(where: \.needsSecondFactor) }
    /// Whether its person has chosen a password.
    package var isSetUp: Bool { credentials != nil }
    /// Whether a device that shows codes is registered.
    package var hasSecondFactor: Bool { credentials?.secondFactor != nil }
    /// How many recovery codes have not been used.
    package var recoveryCodesLeft: Int { credentials?.recoveryCodes.count ?? 0 }
    /// When its set-up link expires; `nil` if there is none.
    package var setupUntil: Instant? { setup?.until }

    /// Whether a typed code is one from the paper that is not used up.
    func holds(recoveryCode typed: String) -> Bool {
        guard let digest = RecoveryCode.digest(of: typed) else { return false }
        return credentials?.recoveryCodes.contains { isSame($0, digest) } ?? false
    }

    /// A mail as it is kept and compared.
    static func normalized(_ mail: String) -> String {
        mail.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
            .composed
    }

    static func sorted(_ roles: [Role]) -> [Role] {
        Role.allCases.filter(roles.contains)
    }
}

/// What somebody signs in with.
struct Credentials: Codable, Hashable, Sendable {
    var password: PasswordHash
    var secondFactor: SecondFactor?
    /// Digests of those that are not used up.
    var recoveryCodes: [Data] = []

    /// Whether a typed code is right: of the device, or from the paper; then it is used up.
    mutating func take(_ typed: String, at now: Instant) -> Bool {
        if secondFactor?.takes(typed, at: now) == true { return true }
        guard let digest = RecoveryCode.digest(of: typed),
            let place = recoveryCodes.firstIndex(where: { isSame($0, digest) })
        else { return false }
        recoveryCodes.remove(at: place)
        return true
    }
}

/// A link by which an account is set up, for the first time or again.
///
/// Opening it changes nothing; it works once, within 24 hours.
struct SetupLink: Codable, Hashable, Sendable {
    /// Of its token.
    let digest: String
    let until: Instant

    static let seconds = 24 * 60 * 60
}

extension String {
    /// Without blanks at both ends, as names are kept.
    var trimmed: String {
        trimmingCharacters(in: .whitespacesAndNewlines).composed
    }
}
