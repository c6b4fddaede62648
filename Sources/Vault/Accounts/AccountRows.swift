import Concept
import Journal
import Register

/// Accounts and sessions as rows beside the log, inside a transaction.
struct AccountRows {
    private let rows: any ShelfRows

    init(_ rows: any ShelfRows) {
        self.rows = rows
    }

    func accounts() throws -> [Account] {
        try rows.rows(kind: Account.kind, due: nil).map { try $0.read() }
    }

    func account(_ id: String) throws -> Account? {
        try rows.row(kind: Account.kind, key: id).map { try $0.read() }
    }

    func keep(_ account: Account) throws {
        let body = try ShelfRow.body(account)
        try rows.keep(
            ShelfRow(kind: Account.kind, key: account.id, person: account.id, body: body)
        )
    }

    func provider() throws -> IdentityProvider? {
        try rows.row(kind: IdentityProvider.kind, key: IdentityProvider.key).map { try $0.read() }
    }

    /// Keeps where people of the administration sign in, or forgets it.
    func keep(_ provider: IdentityProvider?) throws {
        let (kind, key) = (IdentityProvider.kind, IdentityProvider.key)
        guard let provider else { return try rows.forget(kind: kind, key: key) }
        try rows.keep(ShelfRow(kind: kind, key: key, body: try ShelfRow.body(provider)))
    }

    /// Whether an account may be known by an identity: one of the provider that the town has now, which
    /// no other account bears.
    func mayBear(_ identity: Identity, _ account: Account) throws -> Bool {
        guard identity.isNamed(by: try provider()) else { return false }
        let others = try accounts().filter { $0.id != account.id }
        return [nil, identity].contains(account.identity)
            && !others.contains { $0.identity == identity }
    }

    func remove(_ account: Account) throws {
        try rows.forget(kind: Account.kind, key: account.id)
    }

    /// Everything about a person, also what is no account and no session.
    func forget(_ person: String) throws {
        _ = try rows.forget(person: person)
    }

    func session(_ id: String) throws -> Session? {
        try rows.row(kind: Session.kind, key: id).map { try $0.read() }
    }

    func keep(_ session: Session) throws {
        try rows.keep(
            ShelfRow(
                kind: Session.kind,
                key: session.id,
                person: session.account,
                due: session.latestEnd,
                body: try ShelfRow.body(session)
            )
        )
    }

    func end(_ session: String) throws {
        try rows.forget(kind: Session.kind, key: session)
    }

    /// Ends the sessions of an account, all but one.
    func endSessions(of account: String, but kept: String? = nil) throws {
        for row in try rows.rows(kind: Session.kind, person: account) where row.key != kept {
            try end(row.key)
        }
    }
}
