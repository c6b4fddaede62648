import Concept
import Journal
package import Register
import Synchronization

/// What the page of a set-up link shows.
package struct SetupOffer: Hashable, Sendable {
    /// The name of the account.
    package let name: String
    /// `nil` for the first account: its person gives name and mail.
    package let mail: String?
    /// The roles that the account will have.
    package let roles: [Role]
    /// When the link expires.
    package let until: Instant

    /// Whether a device that shows codes has to be registered.
    package var needsSecondFactor: Bool { roles.contains(where: \.needsSecondFactor) }
}

/// What somebody typed on the page of a set-up link.
package struct SetupEntry: Sendable {
    /// Asked for the first account only.
    package var name: String
    /// Only asked for the very first account.
    package var mail: String
    /// The new password, as typed.
    package var password: String
    /// The second factor that the page offered, and a code that proves the device has it.
    package var secret: SecondFactor.Secret?
    /// The code that the device shows; empty if none is needed.
    package var code: String

    /// Whatever is not asked for may be left out.
    package init(
        name: String = "",
        mail: String = "",
        password: String,
        secret: SecondFactor.Secret? = nil,
        code: String = ""
    ) {
        self.name = name
        self.mail = mail
        self.password = password
        self.secret = secret
        self.code = code
    }
}

extension Accounts {
    /// Makes a set-up link for the very first account; an older one stops working.
    ///
    /// - Returns: its token; `nil` if there are accounts already.
    /// - Throws: `JournalFailure` if it cannot be written.
    package func firstLink() async throws -> String? {
        let token = Token.make(world)
        let link = setupLink(token)
        let account = Account(
            id: hex(world.chance(16)),
            mail: nil,
            name: "",
            roles: [.office, .administration],
            createdAt: world.now()
        )
        let isMade = try await write { rows in
            let there = try rows.accounts()
            guard there.allSatisfy({ $0.mail == nil }) else { return false }
            var first = there.first ?? account
            first.setup = link
            try rows.keep(first)
            return true
        }
        return isMade ? token : nil
    }

    /// What a set-up link is for; `nil` where it cannot be used, or not any more.
    ///
    /// Looking changes nothing, as often as one looks.
    package func offer(of link: String) -> SetupOffer? {
        guard let digest = Token.digest(of: link) else { return nil }
        let now = world.now()
        return memory.withLock { $0.accounts.values.first { $0.offers(digest, at: now) } }.map {
            SetupOffer(
                name: $0.name,
                mail: $0.mail,
                roles: $0.roles,
                until: $0.setup?.until ?? now
            )
        }
    }

    /// A second factor that nobody has, for a page to offer.
    package func newSecret() -> SecondFactor.Secret {
        SecondFactor.Secret(bytes: world.chance(20))
    }

    /// Sets up the account of a link, which is used up; signs nobody in.
    ///
    /// - Returns: the recovery codes, shown this once; none where there is no second factor.
    /// - Throws: `AccountRefused` with all that is wrong; then the link still works.
    package func setUp(_ link: String, _ entry: SetupEntry) async throws -> [String] {
        guard let digest = Token.digest(of: link), let offer = offer(of: link) else {
            throw AccountRefused(.linkSpent)
        }
        let now = world.now()
        let mail = offer.mail ?? Account.normalized(entry.mail)
        let name = offer.mail == nil ? entry.name.trimmed : offer.name
        var factor = entry.secret.map(SecondFactor.init)
        let isProven = factor?.takes(entry.code, at: now) ?? !offer.needsSecondFactor
        var problems = Accounts.problems(ofName: name) + Accounts.problems(ofMail: mail)
        problems += [problem(of: entry.password, mail: mail, name: name)].compactMap { $0 }
        if !isProven { problems.append(.codeWrong) }
        guard problems.isEmpty else { throw AccountRefused(problems) }

        let password = try await hash(entry.password)
        let codes = factor == nil ? [] : RecoveryCode.make(world)
        let credentials = Credentials(
            password: password,
            secondFactor: factor,
            recoveryCodes: codes.compactMap(RecoveryCode.digest)
        )
        try await write { rows in
            let accounts = try rows.accounts()
            guard var account = accounts.first(where: { $0.offers(digest, at: now) }) else {
                throw AccountRefused(.linkSpent)
            }
            guard !accounts.contains(where: { $0.id != account.id && $0.mail == mail }) else {
                throw AccountRefused(.mailTaken(mail))
            }
            account.mail = mail
            account.name = name
            account.credentials = credentials
            account.setup = nil
            try rows.keep(account)
            try rows.endSessions(of: account.id)
        }
        return codes
    }

    func setupLink(_ token: String) -> SetupLink {
        SetupLink(
            digest: Token.digest(of: token) ?? "",
            until: world.now().adding(seconds: SetupLink.seconds)
        )
    }

    // MARK: Rules

    static func problems(ofName name: String) -> [AccountProblem] {
        if name.isEmpty { return [.nameMissing] }
        let isPlain = name.unicodeScalars.allSatisfy {
            ![.control, .format, .lineSeparator, .paragraphSeparator]
                .contains($0.properties.generalCategory)
        }
        if !isPlain { return [.nameMalformed] }
        return name.count > 100 ? [.nameTooLong(limit: 100)] : []
    }

    static func problems(ofMail mail: String) -> [AccountProblem] {
        MailAddress.isWellFormed(mail) ? [] : [.mailMalformed(mail)]
    }

    /// What is wrong with a new password of somebody; the town's name and the own count for nothing.
    func problem(of password: String, mail: String, name: String) -> AccountProblem? {
        let town = town.register.only(Municipality.self)
        let words = [town?.title, town?.shortName, name, mail].compactMap { $0 }
            .flatMap { $0.split { !$0.isLetter }.map(String.init) }
        return Password(password).problem(
            knowing: words + [String(mail.prefix { $0 != "@" })]
        )
    }

    /// In the line of known browsers: who sets a password has shown a link, or the one before.
    ///
    /// - Throws: `AccountRefused` where too many wait already.
    func hash(_ password: String) async throws -> PasswordHash {
        let salt = world.chance(16)
        do {
            return try await passwordsOfKnown.run { [cost] in
                try PasswordHash(Password(password), cost: cost, salt: salt)
            }
        } catch is PasswordQueue.Full {
            throw AccountRefused(.tooManyTries(until: world.now().adding(seconds: 10)))
        }
    }
}

extension Account {
    /// Whether a set-up link of this digest works for it.
    fileprivate func offers(_ digest: String, at now: Instant) -> Bool {
        guard let setup, !isBlocked else { return false }
        return isSame(setup.digest.utf8, digest.utf8) && now < setup.until
    }
}
