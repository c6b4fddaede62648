import Addresses
import Concept
import Design
import Markup
import OfficeKit
import Register
import Services
import Vault
import Web
import Words

/// The visitor's own account, with the browsers in which it is signed in.
struct OwnAccount: Sendable {
    let services: Services
    let context: OfficeContext

    private var words: Catalogue { context.words }
    private var account: Account { context.visitor.signedIn.account }
    private var session: Session { context.visitor.session }

    func answer() async throws -> OfficeAnswer {
        guard let data = context.request.form else { return .page(content) }
        if data["browser"] != nil {
            try await services.accounts.forgetDevices(of: account.id)
        } else if let other = data["sitzung"] {
            try await services.accounts.endSession(other, of: account.id)
        } else {
            try await services.accounts.endSessions(of: account.id, but: session.id)
        }
        return .seeOther(context.path(.ownAccount, done: "gespeichert"))
    }

    private var content: OfficeContent {
        OfficeContent(words[.account(.own)]) {
            div(.class("stack")) {
                context.doneNotice
                h1 { words[.account(.own)] }
                dl(.class("facts")) {
                    fact(words[.account(.name)], account.name)
                    fact(words[.door(.mail)], account.mail ?? "")
                    fact(words[.account(.roles)], words.list(account.roles.map { words.word($0) }))
                    if let identity = account.identity {
                        fact(words[.person(.identity)], "\(identity.subject) (\(identity.issuer))")
                    }
                    if let own = account.organization {
                        fact(words.name(of: .organization), context.label(own.reference))
                    }
                }
                ul(.class("plain ways")) {
                    ForEach(parts) { part in
                        li { a(.href(context.path(.ownAccountPart(part)))) { words[part.heading] } }
                    }
                }
                if account.hasSecondFactor {
                    p { words(.account(.codesLeft), count: account.recoveryCodesLeft) }
                }
                sessions
                if account.deviceCount > 0 { devices }
                AccountEventList(
                    words: words,
                    events: services.accounts.events(of: account.id),
                    isForItsPerson: true
                ).markup
            }
        }
    }

    /// What can be changed; without a second factor there are neither device nor codes.
    private var parts: [OwnAccountPart] {
        account.hasSecondFactor ? OwnAccountPart.allCases : [.password]
    }

    private var sessions: some Markup {
        let all = services.accounts.sessions(of: account.id)
        return section(.class("stack"), .aria(.labelledby("sitzungen"))) {
            h2(.id("sitzungen")) { words[.account(.sessions)] }
            p { words[.account(.sessionsIntro)] }
            ul(.class("plain spaced")) { ForEach(all) { row($0) } }
            if all.count > 1 {
                context.sendingForm {
                    button(.type(.submit), .class("button quiet")) {
                        words[.account(.endOthers)]
                    }
                }
            }
        }
    }

    private var devices: some Markup {
        section(.class("stack"), .aria(.labelledby("browser"))) {
            h2(.id("browser")) { words[.account(.devices)] }
            p { words(.account(.devicesKnown), count: account.deviceCount) }
            context.sendingForm {
                button(
                    .type(.submit),
                    .class("button quiet"),
                    .name("browser"),
                    .value("vergessen")
                ) {
                    words[.account(.forgetDevices)]
                }
            }
        }
    }

    private func row(_ each: Session) -> some Markup {
        let begun = words.dateAndTime(each.startedAt)
        return li {
            words(
                .account(.sessionSince),
                ["since": begun, "until": words.dateAndTime(each.endsAt)]
            )
            if each.id == session.id {
                " " + words[.account(.thisSession)]
            } else {
                context.sendingForm {
                    button(
                        .type(.submit),
                        .class("button quiet"),
                        .name("sitzung"),
                        .value(each.id)
                    ) {
                        words[.account(.endSession)]
                        span(.class("hidden")) { ": " + begun }
                    }
                }
            }
        }
    }
}
