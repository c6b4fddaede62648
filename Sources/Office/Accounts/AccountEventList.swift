import Concept
import Journal
import Markup
import Register
import Vault
import Words

/// The events of an account, such as attempts to sign in: one line for each kind and day.
///
/// - Source: decision 45: when somebody was at work is shown to that person alone.
struct AccountEventList: Sendable {
    let words: Catalogue
    let events: [AccountEvents.Line]

    /// `isForItsPerson` is false for people who manage accounts; they do not see when somebody
    /// signed in.
    init(words: Catalogue, events: [AccountEvents.Line], isForItsPerson: Bool) {
        self.words = words
        self.events = events.filter { isForItsPerson || !$0.sort.isOfItsPerson }
    }

    @MarkupBuilder
    var markup: some Markup {
        section(.class("stack"), .aria(.labelledby("ereignisse"))) {
            h2(.id("ereignisse")) { words[.account(.events)] }
            p { words[.account(events.isEmpty ? .eventsNone : .eventsIntro)] }
            if !events.isEmpty {
                ul(.class("plain spaced")) { ForEach(events) { line in li { text(line) } } }
            }
        }
    }

    private func text(_ line: AccountEvents.Line) -> String {
        words(
            .account(.event),
            count: line.count,
            ["what": words[.account(line.sort.key)], "time": words.dateAndTime(line.last)]
        )
    }
}

extension AccountEvent.Sort {
    fileprivate var key: TextKey.Account {
        switch self {
        case .signedIn: .eventSignedIn
        case .sessionEnded: .eventSessionEnded
        case .wrongPassword: .eventWrongPassword
        case .wrongCode: .eventWrongCode
        case .wrongMailCode: .eventWrongMailCode
        case .unknownIdentity: .eventUnknownIdentity
        case .refusedBlocked: .eventRefusedBlocked
        case .refusedNotSetUp: .eventRefusedNotSetUp
        case .limited: .eventLimited
        case .otherBrowser: .eventOtherBrowser
        case .invited: .eventInvited
        case .setUp: .eventSetUp
        case .reset: .eventReset
        case .passwordChanged: .eventPasswordChanged
        case .recoveryCodeUsed: .eventRecoveryCodeUsed
        case .recoveryCodesRenewed: .eventRecoveryCodesRenewed
        case .secondFactorAdded: .eventSecondFactorAdded
        case .secondFactorChanged: .eventSecondFactorChanged
        case .secondFactorRemoved: .eventSecondFactorRemoved
        case .rolesChanged: .eventRolesChanged
        case .blocked: .eventBlocked
        case .unblocked: .eventUnblocked
        case .erased: .eventErased
        }
    }
}
