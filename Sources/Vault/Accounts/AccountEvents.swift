import Concept
import Crypto
import Foundation
import Journal
package import Register

/// The latest events of all accounts, counted by day and sort, in memory only.
///
/// Counting by sort keeps a flood of one sort from pushing out the others.
package struct AccountEvents: Sendable {
    private var lines: [String: [Line]] = [:]
    private var sourceKey: (day: Day, key: SymmetricKey)?

    /// How many lines are kept for an account.
    private static let most = 40

    /// All events of one sort on one day.
    package struct Line: Hashable, Sendable {
        /// What happened.
        package let sort: AccountEvent.Sort
        /// How often it happened on that day.
        package fileprivate(set) var count: Int
        /// When it happened last.
        package fileprivate(set) var last: Instant
    }

    func lines(of account: String) -> [Line] {
        (lines[account] ?? []).sorted { ($1.last, $0.sort.rawValue) < ($0.last, $1.sort.rawValue) }
    }

    mutating func refused(
        _ sort: AccountEvent.Sort,
        _ account: String?,
        _ source: String?,
        at now: Instant,
        chance: (Int) -> Data
    ) -> AccountEvent {
        if let account { add(sort, account, at: now) }
        var shown: String?
        if let source { shown = mark(of: source, on: Berlin.day(of: now), chance) }
        return AccountEvent(sort: sort, account: account.map(Account.mark), source: shown)
    }

    mutating func changed(_ change: AccountChange, at now: Instant) -> AccountEvent {
        if change.sort == .erased {
            lines[change.account] = nil
        } else {
            add(change.sort, change.account, at: now)
        }
        return AccountEvent(
            sort: change.sort,
            account: Account.mark(of: change.account),
            source: nil
        )
    }

    private mutating func add(_ sort: AccountEvent.Sort, _ account: String, at now: Instant) {
        let day = Berlin.day(of: now)
        var all = lines[account] ?? []
        if let place = all.firstIndex(where: { $0.sort == sort && Berlin.day(of: $0.last) == day })
        {
            all[place].count += 1
            all[place].last = now
        } else {
            all.append(Line(sort: sort, count: 1, last: now))
        }
        lines[account] = all.suffix(Self.most)
    }

    /// Four digits for a source, from a key that is random, kept in memory and replaced each day.
    ///
    /// So nobody can find out the source later, and many sources share a mark.
    private mutating func mark(of source: String, on day: Day, _ chance: (Int) -> Data) -> String {
        let key =
            if let sourceKey, sourceKey.day == day {
                sourceKey.key
            } else {
                SymmetricKey(data: chance(32))
            }
        sourceKey = (day, key)
        let code = HMAC<SHA256>.authenticationCode(for: Data(source.utf8), using: key)
        return hex(code.prefix(2))
    }
}
