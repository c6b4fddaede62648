import Addresses
import Concept
import Design
import Foundation
import HTTPTypes
import Hummingbird
import Markup
import PublicSite
import Register
import Services
import Vault
import Web
import Words

extension Door {
    /// The page of a set-up link; opening it changes nothing and signs nobody in.
    ///
    /// The form must be sent from the browser that opened the page. A mail program that opens links
    /// in advance therefore does not use the link up.
    func setUp(_ link: String) async throws -> Response {
        guard let offer = accounts.offer(of: link) else {
            return services.refused(\.linkSpent, .notFound, language)
        }
        let (tie, setting) = tie()
        let token = FormToken(session: tie + link)
        guard request.method == .post else {
            let secret = offer.needsSecondFactor ? accounts.newSecret() : nil
            return page(setupPage(offer, link, token, secret, FormData()).content, cookie: setting)
        }
        let data: FormData
        switch try await form(token) {
        case .form(let sent): data = sent
        case .outlived:
            let secret = offer.needsSecondFactor ? accounts.newSecret() : nil
            var page = setupPage(offer, link, token, secret, FormData())
            page.faults = [(nil, words[.door(.otherBrowser)])]
            return self.page(page.content, .forbidden, cookie: setting)
        case .refused(let response): return response
        }
        let secret = data["geheimnis"].flatMap { SecondFactor.Secret($0) }
        do {
            let codes = try await accounts.setUp(
                link,
                SetupEntry(
                    name: data["name"] ?? "",
                    mail: data["mail"] ?? "",
                    password: data["passwort"] ?? "",
                    secret: secret,
                    code: data["code"] ?? ""
                )
            )
            var response = page(donePage(codes))
            let mail = offer.mail ?? data["mail"] ?? ""
            try await remember(accounts.account(mail: mail)?.id, in: &response)
            return response
        } catch let refused as AccountRefused {
            var page = setupPage(offer, link, token, secret, data)
            page.faults = refused.problems.map { ($0.entry, $0.message(in: words)) }
            return self.page(page.content, .unprocessableContent)
        }
    }

    private func setupPage(
        _ offer: SetupOffer,
        _ link: String,
        _ token: FormToken,
        _ secret: SecondFactor.Secret?,
        _ data: FormData
    ) -> DoorPage {
        var fields: [InputField] = []
        if offer.mail == nil {
            fields += [
                InputField(
                    "name",
                    words[.door(.name)],
                    .line(.text, .name),
                    value: data["name"] ?? ""
                ),
                InputField(
                    "mail",
                    words[.door(.mail)],
                    .line(.text, .username),
                    value: data["mail"] ?? ""
                ),
            ]
        }
        fields.append(
            InputField(
                "passwort",
                words[.door(.newPassword)],
                .line(.password, .newPassword),
                hint: words[.door(.passwordHint)]
            )
        )
        let intro = [words(.door(.setupIntro), ["until": words.dateAndTime(offer.until)])]
        var hidden = [formToken(token)]
        if let secret {
            hidden.append(("geheimnis", secret.text))
            fields.append(
                InputField(
                    "code",
                    words[.door(.code)],
                    .line(.text, .oneTimeCode),
                    hint: words[.door(.codeProof)]
                )
            )
        }
        return DoorPage(
            context: context,
            title: words[.door(.setup)],
            address: .setup(token: link),
            hidden: hidden,
            fields: fields,
            button: words[.door(.setupButton)],
            intro: intro,
            secret: secret.map { secret in
                SecretMarkup(
                    words: words,
                    secret: secret,
                    town: context.town,
                    account: offer.mail ?? words.word(Role.office)
                )
            },
            notice: notice
        )
    }

    private var notice: PrivacyNotice {
        PrivacyNotice(
            words: words,
            privacyPath: context.path(.text(.privacy)),
            purpose: words[.person(.accountPurpose)],
            basis: words[.person(.accountBasis)],
            period: words[.person(.accountPeriod)]
        )
    }

    private func donePage(_ codes: [String]) -> PageContent {
        var content = PageContent(words[.door(.done)]) {
            div(.class("stack")) {
                h1 { words[.door(.done)] }
                if !codes.isEmpty {
                    p { words[.door(.recovery)] }
                    ul { ForEach(codes) { code in li { code } } }
                }
                p {
                    a(.class("button"), .href(DoorAddress.signIn.text(in: language))) {
                        words[.door(.signIn)]
                    }
                }
            }
        }
        content.isCitable = false
        return content
    }
}
