import Addresses
import Concept
import Design
import HTTPTypes
import Journal
import Markup
import OfficeKit
import Register
import Services
import Vault
import Web
import Words

/// One account: its roles, whether it is blocked, and a link to set it up anew.
struct AccountEditor: Sendable {
    let services: Services
    let context: OfficeContext
    let id: String

    /// What a form on the page asks for.
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

    func answer() async throws -> OfficeAnswer {
        guard let account = accounts.account(id) else { return .notFound }
        guard let data = context.request.form else { return .page(content(account, nil, [])) }
        if context.request.step == .change { return .page(content(account, data, [])) }
        do {
            guard let token = try await done(data) else {
                return .seeOther(context.path(.account(id), done: "gespeichert"))
            }
            return .page(try await services.linkPage(token, accounts.account(id), context))
        } catch is ChosenTwice {
            let now = accounts.account(id)?.organization.map { context.label($0.reference) }
            let values = ["organization": now ?? words[.form(.nothingChosen)]]
            let fault = ("organisation", words(.account(.organizationMoved), values))
            return .page(content(account, data, [fault], isMoved: true), .conflict)
        } catch let refused as AccountRefused {
            let faults = refused.problems.map { ($0.chosenField, $0.message(in: words)) }
            let now = accounts.account(id) ?? account
            if isMoved(now, since: data), !RolesField.chosen(data).roles.isEmpty {
                // What both chose does not go together: the form goes on from what stands there.
                let fault = (field: String?.none, sentence: words[.account(.changedMeanwhile)])
                return .page(content(now, nil, [fault]), .conflict)
            }
            return .page(content(now, data, faults), .unprocessableContent)
        }
    }

    /// Whether somebody has given the account other roles since a form of them was shown.
    private func isMoved(_ account: Account, since data: FormData) -> Bool {
        guard data["tat"] == Permission.roles.rawValue, let shown = RolesField.shown(data) else {
            return false
        }
        return Set(shown.roles) != Set(account.roles)
            || shown.organization != account.organization
    }

    /// Does what was asked for.
    ///
    /// - Returns: the token of a set-up link, where the account has to be set up anew.
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

    private func content(
        _ account: Account,
        _ data: FormData?,
        _ faults: [FormFault],
        isMoved: Bool = false
    ) -> OfficeContent {
        let summary = FaultSummary(words: words, faults: faults)
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
                roles(account, data, summary, isMoved)
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
        _ isMoved: Bool
    ) -> some Markup {
        // Another form of the page says nothing about roles.
        let data = data?["tat"] == Permission.roles.rawValue ? data : nil
        let now = (roles: account.roles, organization: account.organization)
        let chosen = data.map(RolesField.chosen) ?? now
        var shown = data.flatMap(RolesField.shown) ?? now
        // The form goes on from what the other one has chosen.
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
