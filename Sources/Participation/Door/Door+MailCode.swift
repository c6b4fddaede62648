import Addresses
import Concept
import Design
import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Markup
import Post
import PublicSite
import Register
import Services
import Vault
import Web
import Words

extension Door {
    /// Whether codes can be mailed: mail is set up, and links in it would have an address.
    var sendsCodes: Bool { services.outbox.way != nil && site.publicAddress != nil }

    /// Signs in with a code that is mailed to the account, typed in the browser that asked for it.
    func signInByMail() async throws -> Response {
        guard sendsCodes else { return services.refused(\.notFound, .notFound, language) }
        let (tie, setting) = tie()
        let token = FormToken(session: tie)
        guard request.method == .post else {
            return page(mailPage(token, "").content, cookie: setting)
        }
        let data: FormData
        switch try await form(token) {
        case .form(let sent): data = sent
        case .outlived:
            var page = mailPage(token, "")
            page.faults = [(nil, words[.door(.otherBrowser)])]
            return self.page(page.content, .forbidden, cookie: setting)
        case .refused(let response): return response
        }
        guard let ticket = data["postticket"] else {
            return try await askForCode(data["mail"] ?? "", token, tie)
        }
        let step = try await accounts.signIn(
            mailTicket: ticket,
            code: data["code"] ?? "",
            from: browser(tie)
        )
        guard case .refused = step else {
            return try await answer(step, token, Typed(wayOn: ""))
        }
        var page = mailedPage(token, ticket)
        page.faults = [("code", words[.door(.mailCodeWrong)])]
        return self.page(page.content, .unprocessableContent)
    }

    /// Mails a code if there is such an account, and asks for it in any case.
    private func askForCode(
        _ mail: String,
        _ token: FormToken,
        _ tie: String
    ) async throws -> Response {
        // Refusing a malformed address reveals nothing about who has an account.
        guard MailAddress.isWellFormed(mail) else {
            var page = mailPage(token, mail)
            let fault =
                mail.typedText == nil
                ? words(.form(.faultMissing), ["field": words[.door(.mail)]])
                : words(.account(.mailMalformed), ["mail": mail])
            page.faults = [("mail", fault)]
            return self.page(page.content, .unprocessableContent)
        }
        let (asked, until) = accounts.askForMailCode(mail, from: browser(tie))
        guard let asked else {
            var page = mailPage(token, mail)
            let time = words.dateAndTime(until ?? services.world.now())
            page.faults = [(nil, words(.account(.tooManyTries), ["time": time]))]
            return self.page(page.content, .tooManyRequests)
        }
        if let letter = asked.letter {
            services.outbox.sendSoon(SignInCodeLetter(letter.code), to: letter.mail, words)
        }
        return page(mailedPage(token, asked.ticket).content)
    }

    private func mailPage(_ token: FormToken, _ mail: String) -> DoorPage {
        DoorPage(
            context: context,
            title: words[.door(.mailCodeTitle)],
            address: .mailCode,
            hidden: [formToken(token)],
            fields: [
                InputField("mail", words[.door(.mail)], .line(.text, .username), value: mail)
            ],
            button: words[.door(.mailCodeAsk)],
            intro: [words[.door(.mailCodeIntro)]]
        )
    }

    /// The page that asks for the code, the same whether such an account exists or not.
    private func mailedPage(_ token: FormToken, _ ticket: String) -> DoorPage {
        DoorPage(
            context: context,
            title: words[.door(.mailCodeTitle)],
            address: .mailCode,
            hidden: [formToken(token), ("postticket", ticket)],
            fields: [
                InputField(
                    "code",
                    words[.door(.mailCodeLabel)],
                    .line(.text, .oneTimeCode),
                    hint: words[.door(.mailCodeHint)]
                )
            ],
            button: words[.door(.signIn)],
            intro: [words[.door(.mailCodeSent)]]
        )
    }
}
