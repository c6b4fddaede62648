import Concept
package import Journal
import Register

/// Who may sign in to a town, and who is signed in.
///
/// What is kept stands beside the log, with a copy of it in memory; see `ShelfCopy`.
///
/// - Source: decisions 19 and 21.
package final class Accounts: Sendable {
    /// The town that announces changes of accounts to other processes.
    package let town: Town
    private let rows: any ShelfStore
    let world: Town.World
    let cost: PasswordCost
    /// For everybody, and for those whose browser is known: whoever guesses fills the first.
    let passwords = PasswordQueue()
    let passwordsOfKnown = PasswordQueue()
    private let listener: @Sendable (AccountEvent) -> Void
    let memory: ShelfCopy<Memory>

    /// A copy of the rows in the file, and what exists only in memory.
    struct Memory: Sendable {
        var accounts: [String: Account] = [:]
        var provider: IdentityProvider?
        var sessions: [String: Session] = [:]
        /// When each session was last seen, as it stands in the file.
        var written: [String: Instant] = [:]
        var attempts = Attempts()
        var tickets = Expiring<Ticket>()
        var mailCodes = Expiring<MailCode>()
        var mailCodesOfNobody = Expiring<MailCode>()
        var events = AccountEvents()
        /// What the last writes changed, until it is told.
        var changes: [AccountChange]?
    }

    /// How often a session that is used is written: the file is behind by so much at most.
    private static let secondsBetweenWrites = 60

    /// Reads the accounts of a town; `rows` stands in the file of its log.
    ///
    /// Calls `listener` with everything that happens at sign-in and to accounts.
    package init(
        _ town: Town,
        _ rows: any ShelfStore,
        cost: PasswordCost = .standard,
        listener: @Sendable @escaping (AccountEvent) -> Void = { _ in }
    ) async throws {
        self.town = town
        self.rows = rows
        self.cost = cost
        self.listener = listener
        world = town.world
        memory = try await ShelfCopy(
            town,
            rows,
            Memory(),
            [
                KeptRows(Account.kind, at: \.accounts),
                KeptRows(Session.kind) { (memory: inout Memory, _, session: Session) in
                    memory.take(session)
                } remove: { memory, id in
                    memory.sessions[id] = nil
                    memory.written[id] = nil
                },
                KeptRows(only: IdentityProvider.kind, at: \.provider),
            ]
        ) { before, memory in
            memory.note(AccountChange.all(from: before, to: memory))
        }
        // Who was there before is nothing that happened.
        memory.withLock { $0.changes = [] }
    }

    // MARK: Asking

    /// Who a token belongs to; `nil` where its session has ended or its account is blocked.
    ///
    /// Asking keeps the session alive.
    package func signedIn(_ token: String) -> SignedIn? {
        guard let digest = Token.digest(of: token) else { return nil }
        let now = world.now()
        return memory.withLock { memory in
            guard var session = memory.sessions[digest], session.isLive(at: now),
                let account = memory.accounts[session.account], !account.isBlocked
            else { return nil }
            session.lastSeenAt = max(session.lastSeenAt, now)
            memory.sessions[digest] = session
            return SignedIn(account: account, session: session)
        }
    }

    /// All accounts, by name.
    package var all: [Account] {
        memory.withLock { Array($0.accounts.values) }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// The account with this number; `nil` if there is none.
    package func account(_ id: String) -> Account? {
        memory.withLock { $0.accounts[id] }
    }

    /// The account with this address, in any case of letters; `nil` if there is none.
    package func account(mail: String) -> Account? {
        let mail = Account.normalized(mail)
        return memory.withLock { memory in memory.accounts.values.first { $0.mail == mail } }
    }

    /// The identity provider at which people may sign in as well; `nil` if there is none.
    package var provider: IdentityProvider? { memory.withLock { $0.provider } }

    /// The live sessions of an account, the one used last first.
    package func sessions(of account: String) -> [Session] {
        let now = world.now()
        return memory.withLock { Array($0.sessions.values) }
            .filter { $0.account == account && $0.isLive(at: now) }
            .sorted { ($1.lastSeenAt, $0.id) < ($0.lastSeenAt, $1.id) }
    }

    // MARK: Keeping step

    /// Reads what other processes announced, writes when sessions were last used, and deletes
    /// expired ones.
    ///
    /// Called several times a second, mostly without effect.
    ///
    /// - Throws: `JournalFailure` if rows cannot be read or written.
    package func refresh() async throws {
        try await memory.refresh()
        tellChanges()
        if world.clock?.doubt != nil { return }
        let now = world.now()
        let (ended, seen) = memory.withLock { memory in
            (
                memory.sessions.values.filter { !$0.isLive(at: now) },
                memory.sessions.values.filter { session in
                    let written = memory.written[session.id] ?? session.startedAt
                    let due = written.adding(seconds: Accounts.secondsBetweenWrites)
                    return session.isLive(at: now) && session.lastSeenAt >= due
                }
            )
        }
        guard !ended.isEmpty || !seen.isEmpty else { return }
        try await write { rows in
            for session in ended { try rows.end(session.id) }
            for session in seen where try rows.session(session.id) != nil { try rows.keep(session) }
        }
    }

    /// One transaction; afterwards the memory has taken in what it wrote.
    @discardableResult
    func write<Value: Sendable>(
        _ work: @Sendable @escaping (AccountRows) throws -> Value
    ) async throws -> Value {
        let value = try await memory.write { rows in try work(AccountRows(rows)) }
        tellChanges()
        return value
    }

    // MARK: Telling

    /// Tells what was refused to a browser.
    ///
    /// `browser` is `nil` for who is signed in already.
    func tell(_ sort: AccountEvent.Sort, _ account: String?, _ browser: AskingBrowser?) {
        let now = world.now()
        let event = memory.withLock { memory in
            memory.events.refused(sort, account, browser?.source, at: now, chance: world.chance)
        }
        listener(event)
    }

    /// Tells that somebody brought what another browser had begun at the provider.
    package func tellOtherBrowser(_ browser: AskingBrowser) { tell(.otherBrowser, nil, browser) }

    private func tellChanges() {
        let changes = memory.withLock { memory in
            defer { memory.changes = memory.changes.map { _ in [] } }
            return memory.changes ?? []
        }
        if changes.isEmpty { return }
        let now = world.now()
        for change in changes {
            listener(memory.withLock { $0.events.changed(change, at: now) })
        }
    }

    /// What happened to an account and at the door to it since the program started, the latest first.
    package func events(of account: String) -> [AccountEvents.Line] {
        memory.withLock { $0.events.lines(of: account) }
    }

    /// Wipes from the disk what was erased about a person.
    func wipe(_ person: String) async throws {
        try await rows.forget(person: person)
    }
}

extension Accounts.Memory {
    /// Takes in a session as it stands in the file, which is behind the last look at it.
    fileprivate mutating func take(_ session: Session) {
        written[session.id] = session.lastSeenAt
        var session = session
        if let seen = sessions[session.id]?.lastSeenAt {
            session.lastSeenAt = max(seen, session.lastSeenAt)
        }
        sessions[session.id] = session
    }

    /// Whoever signs in with something new begins without the failures before, also where a command has
    /// reset the account.
    fileprivate mutating func note(_ found: [AccountChange]) {
        for change in found where change.sort.liftsAttempts {
            attempts.lift(account: change.account, mail: change.mail)
        }
        changes?.append(contentsOf: found)
    }
}
