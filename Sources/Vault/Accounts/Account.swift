package import Concept
import Foundation
package import Register

/// Who may sign in, and as what.
///
/// It stands beside the log, and is gone when its person is erased.
///
/// - Source: decision 19.
package struct Account: Codable, Hashable, Sendable {
    static let kind = "account"

    /// 16 random bytes as hexadecimal digits: the person of the rows beside the log and of `Author`.
    package let id: String
    /// In small letters; `nil` for the first account, until its person has given one.
    package internal(set) var mail: String?
    package internal(set) var name: String
    /// In the order of `Role.allCases`, each once.
    package internal(set) var roles: [Role]
    /// The own organization of a partner or lead.
    package internal(set) var organization: ID<Organization>?
    /// What it signs in with; `nil` until its person has set it up.
    var credentials: Credentials?
    var setup: SetupLink?
    /// Who it is for the town's provider of identities, once its person has come from there.
    package internal(set) var identity: Identity?
    package internal(set) var isBlocked = false
    /// Browsers in which it was used; `nil` where there are none.
    var devices: [KnownDevice]?
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

    /// Whether one of the roles asks for a second factor.
    package var needsSecondFactor: Bool { roles.contains(where: \.needsSecondFactor) }
    package var isSetUp: Bool { credentials != nil }
    package var hasSecondFactor: Bool { credentials?.secondFactor != nil }
    package var recoveryCodesLeft: Int { credentials?.recoveryCodes.count ?? 0 }
    /// Until when its set-up link may be used; `nil` where there is none.
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

/// A link by which an account is set up: for the first time, or anew.
///
/// PageContext it changes nothing; it works once, and for 24 hours.
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
