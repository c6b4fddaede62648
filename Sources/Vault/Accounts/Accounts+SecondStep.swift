import Concept
import Journal
import Register

extension Accounts {
    /// The second step: a code from the device, or a recovery code.
    ///
    /// - Throws: `JournalFailure` if the session cannot be written.
    package func signIn(
        ticket: String,
        code: String,
        from browser: AskingBrowser
    ) async throws -> SignIn {
        guard let digest = Token.digest(of: ticket) else { return .expired }
        let now = world.now()
        // Out of the memory while it is looked at: two at once have one ticket.
        guard let found = memory.withLock({ $0.tickets.take(digest, at: now) }) else {
            return .expired
        }
        let step =
            if !isSame(found.tie.utf8, browser.tieDigest.utf8) {
                SignIn.elsewhere
            } else if let secret = found.offered {
                try await equip(found, ticket, secret, code, browser)
            } else {
                try await prove(found, code, browser)
            }
        switch step {
        case .signedIn, .equipped, .expired: break
        case .refused, .limited, .elsewhere, .needsCode, .needsSecondFactor:
            // Whoever it belongs to may still use it.
            memory.withLock { $0.tickets.keep(found, under: digest) }
        }
        if step == .elsewhere { tell(.otherBrowser, found.account, browser) }
        return step
    }

    private func prove(
        _ found: Ticket,
        _ code: String,
        _ browser: AskingBrowser
    ) async throws -> SignIn {
        let now = world.now()
        let isFromPaper = RecoveryCode.digest(of: code) != nil
        // A code from the paper cannot be guessed: it is what is left to somebody at whose account others
        // try codes.
        let keys = isFromPaper ? [] : [codeKey(found.account, browser, at: now)]
        if let until = memory.withLock({ $0.attempts.charge(keys, at: now) }) {
            tell(.limited, found.account, browser)
            return .limited(until: until)
        }
        if isFromPaper, account(found.account)?.holds(recoveryCode: code) != true {
            tell(.wrongCode, found.account, browser)
            return .refused
        }
        let token = try await begin(found.account, found.password, found.identity, browser) {
            [world] credentials in
            world.momentsOfCodes.contains { credentials.take(code, at: $0) }
        }
        guard let token else {
            tell(.wrongCode, found.account, browser)
            return .refused
        }
        memory.withLock { $0.attempts.settle(keys, at: now) }
        return .signedIn(token: token)
    }

    /// The second step where the account has no second factor yet: from now on it has one.
    private func equip(
        _ found: Ticket,
        _ ticket: String,
        _ secret: SecondFactor.Secret,
        _ code: String,
        _ browser: AskingBrowser
    ) async throws -> SignIn {
        var factor = SecondFactor(secret)
        guard factor.takes(code, at: world.now()) else {
            return .needsSecondFactor(offer(ticket, secret, found.account, isRetry: true))
        }
        let codes = RecoveryCode.make(world)
        let digests = codes.compactMap(RecoveryCode.digest)
        let token = try await begin(found.account, found.password, found.identity, browser) {
            [factor] credentials in
            // Who was quicker in another browser has set up another one.
            guard credentials.secondFactor == nil else { return false }
            credentials.secondFactor = factor
            credentials.recoveryCodes = digests
            return true
        }
        return token.map { .equipped(token: $0, recoveryCodes: codes) } ?? .expired
    }

    private func codeKey(_ id: String, _ browser: AskingBrowser, at now: Instant) -> Attempts.Key {
        guard let device = account(id)?.device(of: browser.device, at: now) else {
            return .code(account: id)
        }
        return .codeDevice(device)
    }

    // MARK: Leaving

    /// Ends the session of this token; does nothing if there is none.
    ///
    /// - Throws: `JournalFailure` if it cannot be written.
    package func signOut(_ token: String) async throws {
        guard let digest = Token.digest(of: token) else { return }
        try await write { try $0.end(digest) }
    }

    /// Ends one session of an account; does nothing if it belongs to another.
    ///
    /// - Throws: `JournalFailure` if it cannot be written.
    package func endSession(_ session: String, of account: String) async throws {
        try await write { rows in
            if try rows.session(session)?.account == account { try rows.end(session) }
        }
    }

    /// Ends all sessions of an account, except for `kept`.
    ///
    /// - Throws: `JournalFailure` if it cannot be written.
    package func endSessions(of account: String, but kept: String? = nil) async throws {
        try await write { try $0.endSessions(of: account, but: kept) }
    }
}

extension Town.World {
    /// When a code of a device may be from: while the clock is in doubt, of what it says or of what is
    /// reckoned.
    ///
    /// The device knows the time, so its code fits the one that is right.
    fileprivate var momentsOfCodes: [Instant] {
        clock?.doubt.map { [$0.machine, $0.reckoned] } ?? [now()]
    }
}
