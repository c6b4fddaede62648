import Concept
import Crypto
import Foundation
import Journal
package import Register

/// A code that went to the mail of an account: typed in the browser that asked for it, once, for ten
/// minutes.
///
/// - Source: the design, section 5; ASVS 5.0, V6.6 (out-of-band codes).
struct MailCode: Expires {
    /// `nil` where nobody has the mail that was typed: the page is the same.
    let account: String?
    /// The password at that time; with another one the code opens nothing.
    let password: PasswordHash?
    /// SHA-256 of the code.
    let digest: [UInt8]
    /// What the browser that asked began with.
    let tie: String
    var triesLeft = 5
    let until: Instant

    static let seconds = 10 * 60

    static func digest(_ code: String) -> [UInt8] {
        let plain = code.utf8.count <= 64 ? code.lowercased() : ""
        let signs = plain.filter { !$0.isWhitespace && $0 != "-" }
        return Array(SHA256.hash(data: Data(signs.utf8)))
    }
}

/// A code that was asked for.
package struct AskedMailCode: Sendable {
    /// What the form of the asking browser carries on.
    package let ticket: String
    /// To whom the code goes, in the words of the account; `nil` where nobody has the mail.
    package let letter: (mail: String, code: String)?
}

extension Accounts {
    /// Makes a code for whoever has a mail.
    ///
    /// Asking for an unknown mail answers the same; nobody asks for many.
    ///
    /// - Returns: `nil` where the asker has to wait until the moment that is given.
    package func askForMailCode(
        _ typed: String,
        from browser: AskingBrowser
    ) -> (asked: AskedMailCode?, until: Instant?) {
        let mail = typed.utf8.count <= 254 ? Account.normalized(typed) : ""
        let now = world.now()
        let account = account(mail: mail)
        let device = account?.device(of: browser.device, at: now)
        let until = memory.withLock { memory in
            guard let device else {
                return memory.attempts.chargeLetter(to: mail, source: browser.source, at: now)
            }
            return memory.attempts.charge([.letterDevice(device)], at: now)
        }
        if let until {
            tell(.limited, account?.id, browser)
            return (nil, until)
        }
        let password = account?.credentials?.password
        let isThere = account.map { !$0.isBlocked } ?? false && password != nil
        let code = Base32.grouped(Base32.text(world.chance(5)), by: "-").lowercased()
        let ticket = Token.make(world)
        let made = MailCode(
            account: isThere ? account?.id : nil,
            password: password,
            digest: MailCode.digest(code),
            tie: browser.tieDigest,
            until: now.adding(seconds: MailCode.seconds)
        )
        memory.withLock { memory in
            guard let digest = Token.digest(of: ticket) else { return }
            memory.keep(made, under: digest)
        }
        let letter = isThere ? account?.mail.map { ($0, code) } : nil
        return (AskedMailCode(ticket: ticket, letter: letter), nil)
    }

    /// Signs in with a code from an e-mail; somebody with a second factor goes on to that.
    ///
    /// - Throws: `JournalFailure` if the session cannot be written.
    package func signIn(
        mailTicket ticket: String,
        code: String,
        from browser: AskingBrowser
    ) async throws -> SignIn {
        let now = world.now()
        let digest = Token.digest(of: ticket)
        // Out of the memory while it is looked at: two at once have one code.
        let found = memory.withLock { memory in
            digest.flatMap { memory.takeMailCode($0, at: now) }
        }
        guard let digest, var found else { return .expired }
        guard isSame(found.tie.utf8, browser.tieDigest.utf8) else {
            memory.withLock { [found] in $0.keep(found, under: digest) }
            tell(.otherBrowser, found.account, browser)
            return .elsewhere
        }
        guard isSame(found.digest, MailCode.digest(code)), let id = found.account,
            let account = account(id), !account.isBlocked, let password = found.password,
            account.credentials?.password == password
        else {
            found.triesLeft -= 1
            if found.triesLeft > 0 { memory.withLock { [found] in $0.keep(found, under: digest) } }
            tell(
                found.account.flatMap { account($0) }.refusal(.wrongMailCode),
                found.account,
                browser
            )
            return .refused
        }
        // Whoever reads the mail need not wait any more for what was typed here before.
        let mail = account.mail ?? ""
        let keys: [Attempts.Key] = [
            .pair(mail: mail, source: browser.source),
            .guessedPair(mail: mail, source: browser.source),
        ]
        memory.withLock { $0.attempts.settle(keys, at: now) }
        return try await goOn(account, password, nil, browser)
    }
}

extension Accounts.Memory {
    /// Those of nobody stand by themselves, so that many of them push out none of somebody's.
    fileprivate mutating func keep(_ code: MailCode, under digest: String) {
        if code.account == nil {
            mailCodesOfNobody.keep(code, under: digest)
        } else {
            mailCodes.keep(code, under: digest)
        }
    }

    fileprivate mutating func takeMailCode(_ digest: String, at now: Instant) -> MailCode? {
        mailCodes.take(digest, at: now) ?? mailCodesOfNobody.take(digest, at: now)
    }
}
