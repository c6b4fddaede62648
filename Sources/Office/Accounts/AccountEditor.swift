import Addresses
import Concept
import Design
import Journal
import Markup
import OfficeKit
import Register
import Services
import Vault
import Web
import Words

/// One account: its roles, whether it is blocked, and a link to set it up again.
struct AccountEditor: FormFlow {
    let services: Services
    let context: OfficeContext
    let id: String

    /// What a button on the page asks for.
    private enum Permission: String {
        case roles = "rollen"
        case block = "sperren"
        case unblock = "entsperren"
        case reset = "zuruecksetzen"
    }

    private var words: Catalogue { context.words }
    private var accounts: Accounts { services.accounts }
    private var author: Author {
        context.visitor.actor.author(for: .manageAccounts, in: context.register)
    }

    private var account: Account? { accounts.account(id) }

    func before() -> OfficeAnswer? { account == nil ? .notFound : nil }

    func perform(_ data: FormData) async throws -> OfficeAnswer {
        guard let token = try await done(data) else {
            return context.done(.account(id), "gespeichert")
        }
        return .page(try await services.linkPage(token, account, context))
    }

    /// Tells a conflict with another person's choice of roles or organization from a plain fault.
    func stop(for error: any Error) -> FormStop? {
        if error is ChosenTwice {
            let now = account?.organization.map { context.label($0.reference) }
            let values = ["organization": now ?? words[.form(.nothingChosen)]]
            let sentence = words(.account(.organizationMoved), values)
            return .moved([("organisation", sentence)], error)
        }
        guard error is AccountRefused, let data = context.request.form, let account,
            isMoved(account, since: data), !RolesField.chosen(data).roles.isEmpty
        else { return nil }
        // Both choices do not fit together, so the form shows the current one.
        return .moved(words[.account(.changedMeanwhile)], error)
    }

    /// Whether somebody else has changed the roles since the form was opened.
    private func isMoved(_ account: Account, since data: FormData) -> Bool {
        guard data["tat"] == Permission.roles.rawValue, let shown = RolesField.shown(data) else {
            return false
        }
        return Set(shown.roles) != Set(account.roles)
            || shown.organization != account.organization
    }

    /// Does what the button asks for.
    ///
    /// - Returns: The token of a new set-up link; `nil` if the step needs none.
    private func done(_ data: FormData) async throws -> String? {
        switch data["tat"].flatMap(Permission.init) {
        case .roles:
            let chosen = RolesField.chosen(data)
            return try await accounts.change(
                roles: chosen.roles,
                organization: chosen.organization,
                from: RolesField.shown(data),
                of: id,
                by: author,
                via: .page
            )
        case .block: try await accounts.block(id, by: author, via: .page)
        case .unblock: try await accounts.unblock(id, by: author, via: .page)
        case .reset: return try await accounts.reset(id, by: author, via: .page)
        case nil: break
        }
        return nil
    }

    // MARK: - The page

    func page(_ data: FormData?, _ stop: FormStop?) throws -> OfficeContent {
        guard let account else { throw FormGone() }
        let goesOn = stop?.cause == .moved && stop?.error is AccountRefused
        return page(account, goesOn ? nil : data, stop)
    }

    private func page(_ account: Account, _ data: FormData?, _ stop: FormStop?) -> OfficeContent {
        let summary = context.summary(stop)
        let title = account.name.isEmpty ? words[.account(.withoutMail)] : account.name
        return OfficeContent(
            title,
            back: (words[.account(.accounts)], .accounts),
            isFault: !summary.isEmpty
        ) {
            div(.class("stack")) {
                summary.markup
                context.doneNotice
                h1 { title }
                dl(.class("facts")) {
                    fact(words[.door(.mail)], account.mail ?? "–")
                    fact(
                        words[.account(.state)],
                        words[.account(AccountState(account, at: services.world.now()).key)]
                    )
                    fact(words[.account(.mark)], account.mark)
                }
                roles(account, data, summary, isMoved: stop?.error is ChosenTwice)
                access(account)
                AccountEventList(
                    words: words,
                    events: accounts.events(of: account.id),
                    isForItsPerson: false
                ).markup
            }
        }
    }

    private func roles(
        _ account: Account,
        _ data: FormData?,
        _ summary: FaultSummary,
        isMoved: Bool
    ) -> some Markup {
        // The other forms of the page send no roles.
        let data = data?["tat"] == Permission.roles.rawValue ? data : nil
        let now = (roles: account.roles, organization: account.organization)
        let chosen = data.map(RolesField.chosen) ?? now
        var shown = data.flatMap(RolesField.shown) ?? now
        // The form shows the organization the other person chose.
        if isMoved { shown.organization = now.organization }
        return section(.class("stack")) {
            h2 { words[.account(.roles)] }
            context.sendingForm {
                RolesField(
                    context: context,
                    roles: chosen.0,
                    organization: chosen.1,
                    shown: shown,
                    faults: summary
                ).markup
                deedButton(.roles, .account(.saveRoles))
            }
        }
    }

    private func access(_ account: Account) -> some Markup {
        section(.class("stack")) {
            h2 { words[.account(.access)] }
            p { words[account.isBlocked ? .account(.unblockIntro) : .account(.blockIntro)] }
            context.sendingForm {
                if account.isBlocked {
                    deedButton(.unblock, .account(.unblock))
                } else {
                    deedButton(.block, .account(.block))
                }
            }
            p { words[.account(.resetIntro)] }
            context.sendingForm { deedButton(.reset, .account(.reset)) }
        }
    }

    private func deedButton(_ permission: Permission, _ text: TextKey) -> some Markup {
        div(.class("actions")) {
            button(.type(.submit), .class("button"), .name("tat"), .value(permission.rawValue)) {
                words[text]
            }
        }
    }
}
