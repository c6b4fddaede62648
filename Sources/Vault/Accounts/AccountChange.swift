import Concept
import Foundation
import Register

/// What a write changed in an account, whoever wrote it: also a command beside the server.
struct AccountChange: Hashable, Sendable {
    let sort: AccountEvent.Sort
    /// Its id.
    let account: String
    let mail: String?

    /// What tells one state of the file from another, by account.
    static func all(from before: Accounts.Memory, to after: Accounts.Memory) -> [AccountChange] {
        var changes: [AccountChange] = []
        func add(_ sort: AccountEvent.Sort, _ account: Account) {
            changes.append(AccountChange(sort: sort, account: account.id, mail: account.mail))
        }
        for account in after.accounts.values.sorted(by: { $0.id < $1.id }) {
            for sort in sorts(from: before.accounts[account.id], to: account) { add(sort, account) }
        }
        for account in before.accounts.values.sorted(by: { $0.id < $1.id })
        where after.accounts[account.id] == nil {
            add(.erased, account)
        }
        for session in before.sessions.values.sorted(by: { $0.id < $1.id })
        where after.sessions[session.id] == nil {
            if let account = after.accounts[session.account] { add(.sessionEnded, account) }
        }
        for session in after.sessions.values.sorted(by: { $0.id < $1.id })
        where before.sessions[session.id] == nil {
            if let account = after.accounts[session.account] { add(.signedIn, account) }
        }
        return changes
    }

    private static func sorts(from old: Account?, to new: Account) -> [AccountEvent.Sort] {
        guard let old else { return [.invited] }
        var sorts: [AccountEvent.Sort] = []
        if old.isBlocked != new.isBlocked { sorts.append(new.isBlocked ? .blocked : .unblocked) }
        if old.roles != new.roles || old.organization != new.organization {
            sorts.append(.rolesChanged)
        }
        switch (old.credentials?.password, new.credentials?.password) {
        case (nil, _?): sorts.append(.setUp)
        case (_?, nil): sorts.append(.reset)
        case (let old?, let new?) where old != new: sorts.append(.passwordChanged)
        case (nil, nil), (_?, _?): break
        }
        switch (old.credentials?.secondFactor?.secret, new.credentials?.secondFactor?.secret) {
        case (nil, _?): sorts.append(.secondFactorAdded)
        case (_?, nil): sorts.append(.secondFactorRemoved)
        case (let old?, let new?) where old != new: sorts.append(.secondFactorChanged)
        case (nil, nil), (_?, _?): break
        }
        let codes = (old.credentials?.recoveryCodes ?? [], new.credentials?.recoveryCodes ?? [])
        if old.hasSecondFactor, new.hasSecondFactor, codes.0 != codes.1 {
            let isUsed = Set(codes.1).isSubset(of: codes.0)
            sorts.append(isUsed ? .recoveryCodeUsed : .recoveryCodesRenewed)
        }
        return sorts
    }
}
