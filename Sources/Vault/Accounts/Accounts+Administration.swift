package import Concept
import Journal
package import Register

/// The account that somebody is invited to.
package struct Invitation: Sendable {
    /// The address to which the set-up link goes.
    package var mail: String
    /// The name of the person.
    package var name: String
    /// At least one.
    package var roles: [Role]
    /// The organization; required for partner and lead.
    package var organization: ID<Organization>?

    /// `Accounts.invite` checks the values.
    package init(
        mail: String,
        name: String,
        roles: [Role],
        organization: ID<Organization>? = nil
    ) {
        self.mail = mail
        self.name = name
        self.roles = roles
        self.organization = organization
    }
}

// What one person does to the account of another. All of it is announced in the log, without a word
// about whom: so every process that holds accounts in memory reads them again.
extension Accounts {
    /// Makes an account, which its person then has to set up.
    ///
    /// - Returns: the token of the set-up link.
    /// - Throws: `AccountRefused` with all problems; `JournalFailure` if it cannot be written.
    package func invite(
        _ invitation: Invitation,
        by author: Author,
        via: Via
    ) async throws -> String {
        let token = Token.make(world)
        var account = Account(
            id: hex(world.chance(16)),
            mail: invitation.mail,
            name: invitation.name.trimmed,
            roles: invitation.roles,
            organization: invitation.organization,
            createdAt: world.now()
        )
        account.setup = setupLink(token)
        let mail = account.mail ?? ""
        let problems =
            Accounts.problems(ofName: account.name) + Accounts.problems(ofMail: mail)
            + problems(of: account.roles, account.organization)
        guard problems.isEmpty else { throw AccountRefused(problems) }
        try await write { [account] rows in
            let there = try rows.accounts()
            guard !there.contains(where: { $0.mail == mail }) else {
                throw AccountRefused(.mailTaken(mail))
            }
            // The link that a first start printed is not needed any more.
            for first in there where first.mail == nil { try rows.remove(first) }
            try rows.keep(account)
        }
        try await announce(author, via)
        return token
    }

    /// Removes password, second factor and devices, and ends all sessions; the person sets it up
    /// again.
    ///
    /// - Returns: the token of the set-up link.
    /// - Throws: `AccountRefused` if there is no such account; `JournalFailure` if it cannot be
    ///   written.
    package func reset(_ id: String, by author: Author, via: Via) async throws -> String {
        let token = Token.make(world)
        let link = setupLink(token)
        try await change(id, author, via) { account, rows in
            account.credentials = nil
            account.identity = nil
            account.devices = nil
            account.setup = link
            try rows.endSessions(of: id)
        }
        return token
    }

    /// Sets the identity provider at which people may sign in as well; `nil` removes it.
    ///
    /// Identities from another provider, or for another client, are deleted.
    ///
    /// - Throws: `JournalFailure` if it cannot be written.
    package func setProvider(
        _ provider: IdentityProvider?,
        by author: Author,
        via: Via
    ) async throws {
        try await write { rows in
            try rows.keep(provider)
            for var account in try rows.accounts() {
                guard let identity = account.identity, !identity.isNamed(by: provider) else {
                    continue
                }
                account.identity = nil
                try rows.keep(account)
            }
        }
        try await announce(author, via)
    }

    /// Keeps an account from signing in, and ends its sessions.
    ///
    /// - Throws: `AccountRefused` if there is no such account, or nobody else could make accounts.
    package func block(_ id: String, by author: Author, via: Via) async throws {
        try await change(id, author, via) { account, rows in
            try rows.requireAnotherAdministrator(than: account)
            account.isBlocked = true
            account.devices = nil
            try rows.endSessions(of: id)
        }
    }

    /// Lets an account sign in again.
    ///
    /// - Throws: `AccountRefused` if there is no such account; `JournalFailure` if it cannot be
    ///   written.
    package func unblock(_ id: String, by author: Author, via: Via) async throws {
        try await change(id, author, via) { account, _ in account.isBlocked = false }
    }

    /// Gives an account other roles and another organization.
    ///
    /// `shown` is what the form showed: what others changed since is kept.
    ///
    /// - Returns: the token of a set-up link, if the new roles require a second factor that the
    ///   account does not have; otherwise `nil`.
    /// - Throws: `AccountRefused` if the choice is not possible or nobody else could make accounts;
    ///   `ChosenTwice` if somebody else chose another organization.
    package func change(
        roles: [Role],
        organization: ID<Organization>?,
        from shown: (roles: [Role], organization: ID<Organization>?)? = nil,
        of id: String,
        by author: Author,
        via: Via
    ) async throws -> String? {
        let token = Token.make(world)
        let link = setupLink(token)
        let isReset = try await change(id, author, via) { [self] account, rows in
            let before = shown ?? (account.roles, account.organization)
            let roles = Account.sorted(
                Array(Chosen(before: Set(before.roles), now: Set(roles)).since(Set(account.roles)))
            )
            let organization = try Chosen(before: before.organization, now: organization)
                .since(account.organization)
            let problems = problems(of: roles, organization)
            guard problems.isEmpty else { throw AccountRefused(problems) }
            if !roles.contains(.administration) {
                try rows.requireAnotherAdministrator(than: account)
            }
            let neededBefore = account.needsSecondFactor
            account.roles = roles
            account.organization = organization
            // Who needed one before gets it at the next sign-in.
            guard account.needsSecondFactor, !neededBefore, account.isSetUp,
                !account.hasSecondFactor
            else { return false }
            account.credentials = nil
            account.setup = link
            try rows.endSessions(of: id)
            return true
        }
        return isReset ? token : nil
    }

    /// Lets accounts of one organization act for another.
    ///
    /// `chosen` holds their numbers; `nil` means all of them.
    ///
    /// - Returns: the numbers of the accounts that were moved.
    /// - Throws: `JournalFailure` if it cannot be written.
    @discardableResult
    package func move(
        from old: ID<Organization>,
        to new: ID<Organization>,
        only chosen: Set<String>? = nil,
        by author: Author,
        via: Via
    ) async throws -> Set<String> {
        let moved = try await write { rows in
            var moved: Set<String> = []
            for var account in try rows.accounts() where account.organization == old {
                guard chosen?.contains(account.id) ?? true else { continue }
                account.organization = new
                try rows.keep(account)
                moved.insert(account.id)
            }
            return moved
        }
        if !moved.isEmpty { try await announce(author, via) }
        return moved
    }

    /// Erases a person: the account, its sessions, and all other rows about this person.
    ///
    /// - Throws: `AccountRefused` if there is no such account, or nobody else could make accounts.
    /// - Source: DSGVO Art. 17.
    package func forget(person id: String, by author: Author, via: Via) async throws {
        try await write { rows in
            guard let account = try rows.account(id) else { throw AccountRefused(.accountUnknown) }
            try rows.requireAnotherAdministrator(than: account)
            try rows.forget(id)
        }
        try await announce(author, via)
        try await wipe(id)
    }

    // MARK: -

    private func change<Value: Sendable>(
        _ id: String,
        _ author: Author,
        _ via: Via,
        _ work: @Sendable @escaping (inout Account, AccountRows) throws -> Value
    ) async throws -> Value {
        let value = try await write { rows in
            guard var account = try rows.account(id) else { throw AccountRefused(.accountUnknown) }
            let value = try work(&account, rows)
            try rows.keep(account)
            return value
        }
        try await announce(author, via)
        return value
    }

    /// Says in the log that something beside it changed.
    private func announce(_ author: Author, _ via: Via) async throws {
        try await town.perform(
            Command(Attribution(by: author, via: via, action: .announced)) { _, _ in }
        )
    }

    private func problems(
        of roles: [Role],
        _ organization: ID<Organization>?
    ) -> [AccountProblem] {
        var problems: [AccountProblem] = []
        if roles.isEmpty { problems.append(.rolesMissing) }
        if let organization {
            if town.register[organization] == nil {
                problems.append(.organizationUnknown(organization.number))
            }
        } else if let role = roles.first(where: { $0 == .partner || $0 == .lead }) {
            problems.append(.organizationMissing(role))
        }
        return problems
    }
}

extension AccountRows {
    /// - Throws: `AccountRefused` where nobody else could make accounts.
    fileprivate func requireAnotherAdministrator(than account: Account) throws {
        let able = try accounts().filter { !$0.isBlocked && $0.roles.contains(.administration) }
        if able.map(\.id) == [account.id] { throw AccountRefused(.lastAdministrator) }
    }
}
