import Crypto
import Foundation
import Journal

/// Something that happened at sign-in or to an account.
///
/// It is written to the program's log without a name, an e-mail address or a network address.
///
/// - Source: decision 45; ASVS 5.0, V16.3.1.
package struct AccountEvent: Hashable, Sendable {
    /// What happened.
    ///
    /// Raw values appear in the program's log.
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

    /// What happened.
    package let sort: Sort
    /// The mark of the account; `nil` if nobody has the e-mail address that was typed.
    package let account: String?
    /// Four hexadecimal digits that tell sources apart for a day; only for refusals.
    package let source: String?

    /// The text for the program's log.
    package var line: String {
        let source = source.map { " source=\($0)" } ?? ""
        return "\(sort.rawValue) account=\(account ?? "unknown")\(source)"
    }
}

extension AccountEvent.Sort {
    /// Whether it only tells when a person was at work, so that nobody else may see it.
    package var isOfItsPerson: Bool { self == .signedIn || self == .sessionEnded }

    /// Whether its person has just proved who they are, so that earlier wrong attempts do not
    /// count.
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
    /// What the program's log calls the account: eight digits that lead to nobody once it is
    /// deleted.
    package var mark: String { Account.mark(of: id) }

    static func mark(of id: String) -> String {
        String(hex(SHA256.hash(data: Data(id.utf8))).prefix(8))
    }
}
