package import Concept
import Journal
package import Register

/// What an account that is to be made is like.
package struct Invitation: Sendable {
    package var mail: String
    package var name: String
    package var roles: [Role]
    package var organization: ID<Organization>?

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
    /// Makes an account that its person has to set up.
    ///
    /// - Returns: the token of the set-up link.
    /// - Throws: `AccountRefused` with all that is wrong.
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

    /// Takes from an account what it signs in with, and ends its sessions; its person sets it up anew.
    ///
    /// - Returns: the token of the set-up link.
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

    /// Says where people of the administration may sign in besides, or nowhere any more.
    ///
    /// What another provider called them, or this one to another client, is forgotten.
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
    /// - Throws: `AccountRefused` where it is the last that could make accounts.
    package func block(_ id: String, by author: Author, via: Via) async throws {
        try await change(id, author, via) { account, rows in
            try rows.requireAnotherAdministrator(than: account)
            account.isBlocked = true
            account.devices = nil
            try rows.endSessions(of: id)
        }
    }

    package func unblock(_ id: String, by author: Author, via: Via) async throws {
        try await change(id, author, via) { account, _ in account.isBlocked = false }
    }

    /// Gives an account other roles.
    ///
    /// `shown` is what a form showed: what others have changed since stays.
    ///
    /// - Returns: the token of a set-up link, where the new roles ask for a second factor and the
    ///   account has none: it has to be set up anew.
    /// - Throws: `AccountRefused` where it is the last that could make accounts; `ChosenTwice` where
    ///   somebody else has chosen another organization.
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

    /// Lets who acted for one organization act for another.
    ///
    /// `chosen` are the numbers of those who move, `nil` is everybody; the answer is who moved.
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

    /// Erases a person: account, sessions, and whatever else stands beside the log about this one.
    ///
    /// - Throws: `AccountRefused` where it is the last that could make accounts.
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
