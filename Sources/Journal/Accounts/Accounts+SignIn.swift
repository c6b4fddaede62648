package import Register
import Synchronization

/// What came of one step of signing in.
package enum SignIn: Hashable, Sendable {
    /// Signed in; the browser keeps the token.
    case signedIn(token: String)
    /// The password was right; the form of the second step carries the ticket.
    case needsCode(ticket: String)
    /// Something was wrong; which of both is not said.
    case refused
    /// Too many were wrong; nothing is looked at until then.
    case limited(until: Instant)
    /// The second step came too late, or twice: it begins with the password again.
    case expired
}

/// The way from a right password to its code: in one browser, for ten minutes.
struct Ticket: Expires {
    let account: String
    /// The password that was right; one that was changed meanwhile is not.
    let password: PasswordHash
    /// Where the first step was taken elsewhere: who it is there.
    var identity: Identity?
    let until: Instant

    static let seconds = 10 * 60
}

extension Accounts {
    /// The first step, with mail and password; `replaced` is a token that the browser has already.
    ///
    /// An unknown mail, a blocked account and a wrong password get the same answer after the same
    /// work.
    package func signIn(
        mail: String,
        password: String,
        source: String,
        replacing replaced: String? = nil
    ) async throws -> SignIn {
        let mail = mail.utf8.count <= 254 ? Account.normalized(mail) : ""
        let keys: [Attempts.Key] = [
            .pair(mail: mail, source: source), .source(source), .mail(mail),
        ]
        let now = world.now()
        if let until = memory.withLock({ $0.attempts.charge(keys, at: now) }) {
            return .limited(until: until)
        }
        let account = account(mail: mail)
        let known = account?.credentials?.password ?? PasswordHash(ofNothing: cost)
        let isRight: Bool
        do {
            isRight = try await passwords.run { try known.matches(Password(password)) }
        } catch is PasswordQueue.Full {
            return .limited(until: now.adding(seconds: 10))
        }
        guard isRight, let account, !account.isBlocked else { return .refused }
        memory.withLock { $0.attempts.settle(keys, chargedAt: now) }
        return try await goOn(account, known, nil, replaced)
    }

    /// The first step where the town's provider has looked at the person.
    ///
    /// Whoever was here before is known by the provider's name for them. The first time the mail finds
    /// the account, where `mail` is one that the provider vouches for, and only one with a second
    /// factor: a mail alone lets nobody in. Whatever is wrong gets the same answer.
    package func signIn(
        _ identity: Identity,
        mail: String?,
        source: String,
        replacing replaced: String? = nil
    ) async throws -> SignIn {
        let now = world.now()
        let keys: [Attempts.Key] = [.source(source)]
        if let until = memory.withLock({ $0.attempts.charge(keys, at: now) }) {
            return .limited(until: until)
        }
        guard let account = account(identity, mail: mail), !account.isBlocked,
            let password = account.credentials?.password
        else { return .refused }
        memory.withLock { $0.attempts.settle(keys, chargedAt: now) }
        return try await goOn(account, password, identity, replaced)
    }

    private func account(_ identity: Identity, mail: String?) -> Account? {
        let all = memory.withLock { Array($0.accounts.values) }
        if let known = all.first(where: { $0.identity == identity }) { return known }
        return mail.flatMap { account(mail: $0) }
            .flatMap { $0.identity == nil && $0.hasSecondFactor ? $0 : nil }
    }

    /// To the second step, or in where there is none.
    func goOn(
        _ account: Account,
        _ password: PasswordHash,
        _ identity: Identity?,
        _ replaced: String?
    ) async throws -> SignIn {
        if account.hasSecondFactor {
            return .needsCode(ticket: ticket(for: account, password, identity))
        }
        // Staff without a second factor has not been set up to the end.
        if account.isStaff { return .refused }
        return try await begin(account.id, password, identity, replacing: replaced) { _ in true }
    }

    /// The second step, with a code of the device or one from the paper.
    package func signIn(
        ticket: String,
        code: String,
        source: String,
        replacing replaced: String? = nil
    ) async throws -> SignIn {
        let now = world.now()
        // Out of the memory while it is looked at: two at once have one ticket.
        let digest = Token.digest(of: ticket)
        let found = memory.withLock { memory in
            digest.flatMap { memory.tickets.take($0, at: now) }
        }
        guard let digest, let found else { return .expired }
        let keys: [Attempts.Key] = [.code(account: found.account), .source(source)]
        if let until = memory.withLock({ $0.attempts.charge(keys, at: now) }) {
            memory.withLock { $0.tickets.keep(found, under: digest) }
            return .limited(until: until)
        }
        let step = try await begin(
            found.account,
            found.password,
            found.identity,
            replacing: replaced
        ) { $0.take(code, at: now) }
        memory.withLock { memory in
            if case .signedIn = step {
                memory.attempts.settle(keys, chargedAt: now)
            } else {
                memory.tickets.keep(found, under: digest)
            }
        }
        return step
    }

    private func ticket(
        for account: Account,
        _ password: PasswordHash,
        _ identity: Identity?
    ) -> String {
        let token = Token.make(world)
        let now = world.now()
        let until = now.adding(seconds: Ticket.seconds)
        memory.withLock { memory in
            guard let digest = Token.digest(of: token) else { return }
            let ticket = Ticket(
                account: account.id,
                password: password,
                identity: identity,
                until: until
            )
            memory.tickets.keep(ticket, under: digest)
        }
        return token
    }

    /// Begins a session with a token of its own, where the account is still as it was, and `proof`
    /// holds.
    ///
    /// Who came with an identity is known by it from then on.
    private func begin(
        _ id: String,
        _ password: PasswordHash,
        _ identity: Identity?,
        replacing replaced: String?,
        proof: @Sendable @escaping (inout Credentials) -> Bool
    ) async throws -> SignIn {
        let token = Token.make(world)
        guard let digest = Token.digest(of: token) else { return .refused }
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
            if let old = replaced.flatMap(Token.digest) { try rows.end(old) }
            try rows.keep(session)
            return true
        }
        return hasBegun ? .signedIn(token: token) : .refused
    }

    // MARK: Leaving

    /// Ends the session of a token.
    package func signOut(_ token: String) async throws {
        guard let digest = Token.digest(of: token) else { return }
        try await write { try $0.end(digest) }
    }

    /// Ends one session of an account; nothing happens where it is another's.
    package func endSession(_ session: String, of account: String) async throws {
        try await write { rows in
            if try rows.sessions().contains(where: { $0.id == session && $0.account == account }) {
                try rows.end(session)
            }
        }
    }

    /// Ends all sessions of an account, all but one where one is named.
    package func endSessions(of account: String, but kept: String? = nil) async throws {
        try await write { try $0.endSessions(of: account, but: kept) }
    }
}
