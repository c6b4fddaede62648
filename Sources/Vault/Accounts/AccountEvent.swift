import Crypto
import Foundation
import Journal

/// Something that happened at the door or to an account: told to the program's log without a name, a mail
/// or an address.
///
/// - Source: decision 45; ASVS 5.0, V16.3.1.
package struct AccountEvent: Hashable, Sendable {
    package enum Sort: String, CaseIterable, Hashable, Sendable {
        case signedIn, sessionEnded
        // What was refused at the door.
        case wrongPassword, wrongCode, wrongMailCode, unknownIdentity, refusedBlocked,
            refusedNotSetUp
        case limited, otherBrowser
        // What became of an account.
        case invited, setUp, reset, passwordChanged, recoveryCodeUsed, recoveryCodesRenewed
        case secondFactorAdded, secondFactorChanged, secondFactorRemoved
        case rolesChanged, blocked, unblocked, erased
    }

    package let sort: Sort
    /// The account's mark; `nil` where nobody has the mail that was typed.
    package let account: String?
    /// Four digits that tell one source from another, of what was refused.
    package let source: String?

    /// As it stands in the log.
    package var line: String {
        let source = source.map { " source=\($0)" } ?? ""
        return "\(sort.rawValue) account=\(account ?? "unknown")\(source)"
    }
}

extension AccountEvent.Sort {
    /// Whether it only tells when its person was at work: shown to nobody else.
    package var isOfItsPerson: Bool { self == .signedIn || self == .sessionEnded }

    /// Whether its person has proved anew who it is, so that what was wrong before does not count.
    var liftsAttempts: Bool {
        switch self {
        case .setUp, .reset, .passwordChanged: true
        case .signedIn, .sessionEnded, .wrongPassword, .wrongCode, .wrongMailCode, .unknownIdentity,
            .refusedBlocked, .refusedNotSetUp, .limited, .otherBrowser, .invited, .recoveryCodeUsed,
            .recoveryCodesRenewed, .secondFactorAdded, .secondFactorChanged, .secondFactorRemoved,
            .rolesChanged, .blocked, .unblocked, .erased:
            false
        }
    }
}

extension Account {
    /// What the program's log calls it; it leads to no address, and says nothing once the account is gone.
    package var mark: String { Account.mark(of: id) }

    static func mark(of id: String) -> String {
        String(hex(SHA256.hash(data: Data(id.utf8))).prefix(8))
    }
}
