import Concept
import Journal
import Register

extension Accounts {
    /// The first step, with e-mail address and password.
    ///
    /// An unknown address, a blocked account and a wrong password get the same answer after the
    /// same amount of work, so that nobody learns who has an account.
    ///
    /// - Throws: `JournalFailure` if the session cannot be written.
    package func signIn(
        mail: String,
        password: String,
        from browser: AskingBrowser
    ) async throws -> SignIn {
        let mail = mail.utf8.count <= 254 ? Account.normalized(mail) : ""
        let now = world.now()
        let account = account(mail: mail)
        let device = account?.device(of: browser.device, at: now)
        let charge = memory.withLock { memory in
            guard let device else {
                return memory.attempts.charge(mail: mail, source: browser.source, at: now)
            }
            let keys: [Attempts.Key] = [.device(device)]
            return Attempts.Charge(keys: keys, wait: memory.attempts.charge(keys, at: now))
        }
        if let until = charge.wait {
            tell(.limited, account?.id, browser)
            return .limited(until: until)
        }
        let known = account?.credentials?.password ?? PasswordHash(ofNothing: cost)
        let isRight: Bool
        do {
            // Whoever is known does not stand in the line of those who guess.
            isRight = try await (device == nil ? passwords : passwordsOfKnown).run {
                try known.matches(Password(password))
            }
        } catch is PasswordQueue.Full {
            tell(.limited, account?.id, browser)
            return .limited(until: now.adding(seconds: 10))
        }
        guard isRight, let account, !account.isBlocked else {
            tell(account.refusal(.wrongPassword), account?.id, browser)
            return .refused
        }
        memory.withLock { $0.attempts.settle(charge.keys, at: now) }
        return try await goOn(account, known, nil, browser)
    }

    /// The first step for somebody whom the town's identity provider has signed in.
    ///
    /// Somebody who has been here before is found by the provider's name for them. The first time,
    /// the account is found by `mail`, if the provider vouches for it, and only an account with a
    /// second factor: an address alone lets nobody in. Whatever is wrong gets the same answer.
    ///
    /// - Throws: `JournalFailure` if the session cannot be written.
    /// - Source: decision 33.
    package func signIn(
        _ identity: Identity,
        mail: String?,
        from browser: AskingBrowser
    ) async throws -> SignIn {
        let now = world.now()
        let account = account(identity, mail: mail)
        let isKnown = account?.device(of: browser.device, at: now) != nil
        let keys: [Attempts.Key] = isKnown ? [] : [.source(browser.source)]
        if let until = memory.withLock({ $0.attempts.charge(keys, at: now) }) {
            tell(.limited, account?.id, browser)
            return .limited(until: until)
        }
        guard let account, !account.isBlocked, let password = account.credentials?.password else {
            tell(account.refusal(.unknownIdentity), account?.id, browser)
            return .refused
        }
        memory.withLock { $0.attempts.settle(keys, at: now) }
        return try await goOn(account, password, identity, browser)
    }

    private func account(_ identity: Identity, mail: String?) -> Account? {
        let all = memory.withLock { Array($0.accounts.values) }
        if let known = all.first(where: { $0.identity == identity }) { return known }
        return mail.flatMap { account(mail: $0) }
            .flatMap { $0.identity == nil && $0.hasSecondFactor ? $0 : nil }
    }

    /// To the second step, or in where the roles of the account ask for none.
    func goOn(
        _ account: Account,
        _ password: PasswordHash,
        _ identity: Identity?,
        _ browser: AskingBrowser
    ) async throws -> SignIn {
        guard account.hasSecondFactor || account.needsSecondFactor else {
            let token = try await begin(account.id, password, identity, browser) { _ in true }
            return token.map { .signedIn(token: $0) } ?? .refused
        }
        let secret = account.hasSecondFactor ? nil : newSecret()
        let seconds = secret == nil ? Ticket.seconds : Ticket.secondsToSetUp
        let ticket = keep(
            Ticket(
                account: account.id,
                password: password,
                identity: identity,
                tie: browser.tieDigest,
                offered: secret,
                until: world.now().adding(seconds: seconds)
            )
        )
        guard let secret else { return .needsCode(ticket: ticket) }
        return .needsSecondFactor(offer(ticket, secret, account.id, isRetry: false))
    }

    func offer(
        _ ticket: String,
        _ secret: SecondFactor.Secret,
        _ id: String,
        isRetry: Bool
    ) -> SecondFactorOffer {
        let mail = account(id)?.mail ?? ""
        return SecondFactorOffer(ticket: ticket, secret: secret, mail: mail, isRetry: isRetry)
    }

    /// - Returns: what the form of the second step carries.
    private func keep(_ ticket: Ticket) -> String {
        let token = Token.make(world)
        memory.withLock { memory in
            guard let digest = Token.digest(of: token) else { return }
            memory.tickets.keep(ticket, under: digest)
        }
        return token
    }

    /// Begins a session with a token of its own, where the account is still as it was, and `proof`
    /// holds.
    ///
    /// An account that signed in with an identity is found by that identity from then on.
    ///
    /// - Returns: the token; `nil` where the session has not begun.
    func begin(
        _ id: String,
        _ password: PasswordHash,
        _ identity: Identity?,
        _ browser: AskingBrowser,
        proof: @Sendable @escaping (inout Credentials) -> Bool
    ) async throws -> String? {
        let token = Token.make(world)
        guard let digest = Token.digest(of: token) else { return nil }
        let session = Session(id: digest, account: id, startedAt: world.now())
        let hasBegun = try await write { rows in
            guard var account = try rows.account(id), !account.isBlocked,
                var credentials = account.credentials, credentials.password == password,
                proof(&credentials)
            else { return false }
            account.credentials = credentials
            if let identity {
                guard try rows.mayBear(identity, account) else { return false }
                account.identity = identity
            }
            try rows.keep(account)
            if let old = Token.digest(of: browser.tie) { try rows.end(old) }
            try rows.keep(session)
            return true
        }
        return hasBegun ? token : nil
    }
}

extension Account? {
    /// Why it was refused, as the log says it: what was typed was wrong, unless the account itself was
    /// the reason.
    func refusal(_ wrong: AccountEvent.Sort) -> AccountEvent.Sort {
        guard let account = self else { return wrong }
        if account.isBlocked { return .refusedBlocked }
        return account.isSetUp ? wrong : .refusedNotSetUp
    }
}
