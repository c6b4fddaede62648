import Addresses
import Concept
import Design
import Journal
import Markup
import OfficeKit
import Post
import PublicSite
import Register
import Services
import Vault
import Web
import Words

/// Makes an account, and shows the link with which the person sets it up.
struct Inviting: FormFlow {
    let services: Services
    let context: OfficeContext

    private var words: Catalogue { context.words }

    /// Stores the invitation and shows the link of the new account.
    func perform(_ data: FormData) async throws -> OfficeAnswer {
        let chosen = RolesField.chosen(data)
        let mail = data["mail"] ?? ""
        let token = try await services.accounts.invite(
            Invitation(
                mail: mail,
                name: data["name"] ?? "",
                roles: chosen.roles,
                organization: chosen.organization
            ),
            by: context.visitor.actor.author(for: .manageAccounts, in: context.register),
            via: .page
        )
        return .page(
            try await services.linkPage(token, services.accounts.account(mail: mail), context)
        )
    }

    func page(_ data: FormData?, _ stop: FormStop?) -> OfficeContent {
        let (data, summary) = (data ?? FormData(), context.summary(stop))
        let chosen = RolesField.chosen(data)
        return OfficeContent(
            words[.account(.invite)],
            back: (words[.account(.accounts)], .accounts),
            isFault: !summary.isEmpty
        ) {
            div(.class("stack")) {
                summary.markup
                h1 { words[.account(.invite)] }
                p { words[.account(.inviteIntro)] }
                p(.class("note")) { words[.account(.privacyNotice)] }
                context.sendingForm {
                    ForEach(fields(data)) { field in field.markup(summary) }
                    RolesField(
                        context: context,
                        roles: chosen.roles,
                        organization: chosen.organization,
                        faults: summary
                    ).markup
                    div(.class("actions")) {
                        button(.type(.submit), .class("button")) { words[.account(.invite)] }
                    }
                }
            }
        }
    }

    private func fields(_ data: FormData) -> [InputField] {
        [
            InputField(
                "name",
                words[.account(.name)],
                .line(.text, .off),
                value: data["name"] ?? ""
            ),
            InputField("mail", words[.door(.mail)], .line(.email, .off), value: data["mail"] ?? ""),
        ]
    }
}

extension Services {
    /// The page with a set-up link, which cannot be shown again; it is also mailed if mail is set
    /// up.
    func linkPage(
        _ token: String,
        _ account: Account?,
        _ context: OfficeContext
    ) async throws -> OfficeContent {
        let words = context.words
        let path = DoorAddress.setup(token: token).path
        let mailed = await mailSetup(path, account?.mail, words)
        return OfficeContent(
            words[.account(.linkTitle)],
            back: (words[.account(.accounts)], .accounts)
        ) {
            div(.class("stack")) {
                h1 { words[.account(.linkTitle)] }
                p {
                    words(
                        .account(.linkFor),
                        [
                            "name": account?.name ?? "",
                            "until": words.dateAndTime(account?.setupUntil ?? world.now()),
                        ]
                    )
                }
                if let mailed { p(.class("notice"), .role(.status)) { mailed } }
                p { code { (context.request.origin ?? "") + path } }
                p { words[.account(.linkHandOn)] }
            }
        }
    }

    /// Mails a set-up link and returns what became of it; `nil` if nothing could be sent.
    private func mailSetup(
        _ path: String,
        _ mail: String?,
        _ words: Catalogue
    ) async -> String? {
        guard let mail, let site = site.publicAddress else { return nil }
        switch await outbox.send(SetupLetter(site + path), to: mail, from: site, words) {
        case nil: return nil
        case .handed: return words(.outbox(.inviteHanded), ["mail": mail])
        case .later(let said), .refused(let said), .unclear(let said):
            return words(.outbox(.inviteFailed), ["mail": mail, "said": said])
        }
    }
}
