import Addresses
import Concept
import Design
import Foundation
import HTTPTypes
import Hummingbird
import Markup
import Register
import Services
import Vault
import Web
import Words

extension Door {
    /// What was typed in a step of signing in, and the page to show afterwards.
    struct Typed {
        /// The path of the page to show afterwards; empty for the desk.
        var wayOn: String
        var mail = ""
        /// Identifies the first step in the second one; `nil` in the first.
        var ticket: String?
    }

    /// Signs in, in two steps: mail address and password, then a code.
    func signIn() async throws -> Response {
        let (tie, setting) = tie()
        let token = FormToken(session: tie)
        guard request.method == .post else {
            let typed = Typed(wayOn: query.chosen("weiter") ?? "")
            return page(firstPage(token, typed).content, cookie: setting)
        }
        let data: FormData
        switch try await form(token) {
        case .form(let sent): data = sent
        case .outlived: return again(words[.door(.otherBrowser)], "", .forbidden)
        case .refused(let response): return response
        }
        let typed = Typed(
            wayOn: data["weiter"] ?? "",
            mail: data["mail"] ?? "",
            ticket: data["ticket"]
        )
        let step: SignIn
        if let ticket = typed.ticket {
            let code = data["code"] ?? ""
            step = try await accounts.signIn(ticket: ticket, code: code, from: browser(tie))
        } else {
            step = try await accounts.signIn(
                mail: typed.mail,
                password: data["passwort"] ?? "",
                from: browser(tie)
            )
        }
        return try await answer(step, token, typed)
    }

    /// The page or redirect for the result of a step.
    func answer(_ step: SignIn, _ token: FormToken, _ typed: Typed) async throws -> Response {
        switch step {
        case .signedIn(let session):
            let response = services.redirect(to: goal(typed))
            return try await welcome(session, response)
        case .equipped(let session, let codes):
            return try await welcome(session, page(equippedPage(codes, goal(typed))))
        case .needsCode(let ticket):
            return page(codePage(token, typed.wayOn, ticket).content)
        case .needsSecondFactor(let offer):
            var page = equippingPage(token, typed.wayOn, offer)
            if offer.isRetry { page.faults = [("code", words[.account(.codeWrong)])] }
            return self.page(page.content, offer.isRetry ? .unprocessableContent : .ok)
        case .refused:
            var page: DoorPage
            if let ticket = typed.ticket {
                page = codePage(token, typed.wayOn, ticket)
                page.faults = [("code", words[.account(.codeWrong)])]
            } else {
                page = firstPage(token, typed)
                page.faults = [("mail", words[.door(.refused)])]
            }
            return self.page(page.content, .unprocessableContent)
        case .expired: return again(words[.door(.expired)], typed.wayOn, .unprocessableContent)
        case .elsewhere: return again(words[.door(.otherBrowser)], typed.wayOn, .forbidden)
        case .limited(let until):
            let values = ["time": words.dateAndTime(until)]
            var page: DoorPage
            if let ticket = typed.ticket {
                page = codePage(token, typed.wayOn, ticket)
                page.faults = [("code", words(.door(.tooManyCodes), values))]
            } else {
                page = firstPage(token, typed)
                page.faults = [(nil, words(.account(.tooManyTries), values))]
            }
            return self.page(page.content, .tooManyRequests)
        }
    }

    /// The page to show after signing in: the one asked for, if it is safe, or else the desk.
    private func goal(_ typed: Typed) -> String {
        Door.safe(typed.wayOn) ?? OfficeAddress.desk().text(in: language)
    }

    /// Sets the cookie of the session, and remembers the browser for the account.
    private func welcome(_ session: String, _ response: Response) async throws -> Response {
        var response = response
        response.headers[.setCookie] = cookie.setting(session)
        try await remember(accounts.signedIn(session)?.account.id, in: &response)
        return response
    }

    /// The first page of signing in once more, with a message at the top.
    func again(
        _ sentence: String,
        _ wayOn: String,
        _ status: HTTPResponse.Status
    ) -> Response {
        let (tie, setting) = tie()
        var page = firstPage(FormToken(session: tie), Typed(wayOn: wayOn))
        page.faults = [(nil, sentence)]
        return self.page(page.content, status, cookie: setting)
    }

    /// The path if it leads to a page of this site; `nil` for anything that could lead elsewhere.
    static func safe(_ path: String) -> String? {
        guard path.utf8.count <= 2000 else { return nil }
        let isPlain = path.utf8.allSatisfy { (33...126).contains($0) && $0 != UInt8(ascii: "\\") }
        return path.hasPrefix("/") && !path.hasPrefix("//") && isPlain ? path : nil
    }

    func firstPage(_ token: FormToken, _ typed: Typed) -> DoorPage {
        DoorPage(
            context: context,
            title: words[.door(.signIn)],
            address: .signIn,
            hidden: [formToken(token), ("weiter", typed.wayOn)],
            fields: [
                InputField("mail", words[.door(.mail)], .line(.text, .username), value: typed.mail),
                InputField("passwort", words[.door(.password)], .line(.password, .currentPassword)),
            ],
            button: words[.door(.goOn)],
            intro: [words[.door(.signInIntro)]],
            besides: accounts.provider == nil
                ? nil : (address: .provider, button: words[.door(.providerButton)]),
            other: sendsCodes ? (address: .mailCode, text: words[.door(.mailCodeLink)]) : nil
        )
    }

    private func codePage(_ token: FormToken, _ wayOn: String, _ ticket: String) -> DoorPage {
        DoorPage(
            context: context,
            title: words[.door(.codeTitle)],
            address: .signIn,
            hidden: [formToken(token), ("weiter", wayOn), ("ticket", ticket)],
            fields: [
                InputField(
                    "code",
                    words[.door(.code)],
                    .line(.text, .oneTimeCode),
                    hint: words[.door(.codeHint)]
                )
            ],
            button: words[.door(.signIn)]
        )
    }

    /// Signs out; only the form on the pages of the office does that, so no link can.
    func signOut() async throws -> Response {
        let start = PageRequest(.start, language).text
        guard request.method == .post, let session = cookie.token(in: request.head) else {
            return services.redirect(to: start)
        }
        switch try await form(FormToken(session: session)) {
        case .form: break
        case .outlived: return foreignForm
        case .refused(let response): return response
        }
        try await accounts.signOut(session)
        var response = services.redirect(to: start)
        response.headers[.setCookie] = cookie.clearing
        return response
    }
}
