import Concept
import Journal
import Register

// What a person does to the own account. Each asks for the password once more.
extension Accounts {
    /// Sets another password, and ends all other sessions.
    ///
    /// - Throws: `AccountRefused`.
    package func changePassword(
        of signedIn: SignedIn,
        from current: String,
        to new: String
    ) async throws {
        let account = signedIn.account
        let ofNew = problem(of: new, mail: account.mail ?? "", name: account.name)
        let known: PasswordHash
        do {
            known = try await confirm(account, current)
        } catch let refused as AccountRefused where refused.problems == [.passwordWrong] {
            // Both are told together; who may not try at all learns nothing more.
            throw AccountRefused([.passwordWrong] + (ofNew.map { [$0] } ?? []))
        }
        if let ofNew { throw AccountRefused(ofNew) }
        let password = try await hash(new)
        try await change(account.id, known) { credentials, rows in
            credentials.password = password
            try rows.endSessions(of: account.id, but: signedIn.session.id)
        }
    }

    /// Takes another device as second factor; the recovery codes stay.
    ///
    /// - Throws: `AccountRefused`.
    package func changeSecondFactor(
        of signedIn: SignedIn,
        password: String,
        to secret: SecondFactor.Secret,
        code: String
    ) async throws {
        let known = try await confirm(signedIn.account, password)
        var factor = SecondFactor(secret)
        guard factor.takes(code, at: world.now()) else { throw AccountRefused(.codeWrong) }
        try await change(signedIn.account.id, known) { [factor] credentials, rows in
            credentials.secondFactor = factor
            try rows.endSessions(of: signedIn.account.id, but: signedIn.session.id)
        }
    }

    /// Makes new recovery codes; the old ones end.
    ///
    /// - Returns: the codes, shown this once.
    /// - Throws: `AccountRefused`.
    package func renewRecoveryCodes(
        of signedIn: SignedIn,
        password: String
    ) async throws -> [String] {
        let known = try await confirm(signedIn.account, password)
        let codes = RecoveryCode.make(world)
        try await change(signedIn.account.id, known) { credentials, _ in
            credentials.recoveryCodes = codes.compactMap(RecoveryCode.digest)
        }
        return codes
    }

    // MARK: -

    /// The hash of the password, where it is the right one.
    private func confirm(_ account: Account, _ password: String) async throws -> PasswordHash {
        let keys: [Attempts.Key] = [.password(account: account.id)]
        let now = world.now()
        if let until = memory.withLock({ $0.attempts.charge(keys, at: now) }) {
            tell(.limited, account.id, nil)
            throw AccountRefused(.tooManyTries(until: until))
        }
        guard let known = account.credentials?.password else {
            throw AccountRefused(.accountUnknown)
        }
        let isRight: Bool
        do {
            isRight = try await passwordsOfKnown.run { try known.matches(Password(password)) }
        } catch is PasswordQueue.Full {
            throw AccountRefused(.tooManyTries(until: now.adding(seconds: 10)))
        }
        guard isRight else {
            tell(.wrongPassword, account.id, nil)
            throw AccountRefused(.passwordWrong)
        }
        memory.withLock { $0.attempts.settle(keys, at: now) }
        return known
    }

    /// Changes what an account signs in with, where its password is still the one that was given.
    private func change(
        _ id: String,
        _ password: PasswordHash,
        _ work: @Sendable @escaping (inout Credentials, AccountRows) throws -> Void
    ) async throws {
        try await write { rows in
            guard var account = try rows.account(id), !account.isBlocked,
                var credentials = account.credentials, credentials.password == password
            else { throw AccountRefused(.passwordWrong) }
            try work(&credentials, rows)
            account.credentials = credentials
            try rows.keep(account)
        }
    }
}
