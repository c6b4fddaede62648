import Concept
import Crypto
import Foundation
import Journal
import Register

/// A browser in which the person of an account has signed in before, with all steps.
///
/// It opens nothing. While others guess at the account, it does not have to wait for them.
///
/// - Source: decision 44.
struct KnownDevice: Codable, Hashable, Sendable {
    /// Of its token and the account: in two accounts the same browser cannot be known to be the same.
    let digest: String
    /// Half a year after the last time.
    let until: Instant

    static let seconds = 180 * 24 * 60 * 60
    /// How many browsers an account remembers; the one used longest ago is dropped.
    static let most = 10

    /// `nil` where the text is no token.
    static func digest(of token: String, account: String) -> String? {
        guard token.utf8.count == 64 else { return nil }
        return hex(SHA256.hash(data: Data((token + account).utf8)))
    }
}

extension Account {
    /// How many browsers are known.
    package var deviceCount: Int { devices?.count ?? 0 }

    /// The digest of a token, where it is that of a browser that the account knows.
    func device(of token: String?, at now: Instant) -> String? {
        guard let digest = token.flatMap({ KnownDevice.digest(of: $0, account: id) }) else {
            return nil
        }
        let isKnown = (devices ?? []).contains { $0.digest == digest && now < $0.until }
        return isKnown ? digest : nil
    }

    /// Knows the browser of a token from now on.
    mutating func remember(device token: String, at now: Instant) {
        guard let digest = KnownDevice.digest(of: token, account: id) else { return }
        let device = KnownDevice(digest: digest, until: now.adding(seconds: KnownDevice.seconds))
        let others = (devices ?? []).filter { $0.digest != digest && now < $0.until }
        devices = others.suffix(KnownDevice.most - 1) + [device]
    }
}

extension Accounts {
    /// Remembers a browser in which somebody has signed in or set up the account.
    ///
    /// `held` is the token it has already; it stays the same if it came from here.
    ///
    /// - Returns: the token that the browser should keep.
    /// - Throws: `JournalFailure` if it cannot be written.
    package func rememberDevice(_ held: String?, of id: String) async throws -> String {
        let now = world.now()
        let accounts = memory.withLock { Array($0.accounts.values) }
        let isOurs = accounts.contains { $0.device(of: held, at: now) != nil }
        let made = Token.make(world)
        let token = isOurs ? held ?? made : made
        try await write { rows in
            guard var account = try rows.account(id) else { return }
            account.remember(device: token, at: now)
            try rows.keep(account)
        }
        return token
    }

    /// Forgets all browsers of an account.
    ///
    /// - Throws: `JournalFailure` if it cannot be written.
    package func forgetDevices(of id: String) async throws {
        try await write { rows in
            guard var account = try rows.account(id) else { return }
            account.devices = nil
            try rows.keep(account)
        }
    }
}
