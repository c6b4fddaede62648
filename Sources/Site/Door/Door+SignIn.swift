import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Markup
import Register
import Words

extension Door {
    /// The two steps of signing in: mail and password, then a code.
    func signIn() async throws -> Response {
        let cookie = SessionCookie(isSecure: office.isSecure)
        // Before there is a session the cookie only ties the form to this browser.
        let held = cookie.token(in: request.head)
        let tie = held ?? hex(office.world.chance(32))
        let token = FormToken(session: tie)
        let wayOn = query.chosen("weiter") ?? ""
        guard request.method == .post else {
            let setting = held == nil ? cookie.setting(tie) : nil
            return page(firstPage(token, wayOn).content, cookie: setting)
        }
        let data: FormData
        switch try await form(token) {
        case .form(let sent): data = sent
        case .refused(let response): return response
        }
        let step: SignIn
        if let ticket = data["ticket"] {
            let code = data["code"] ?? ""
            step = try await accounts.signIn(
                ticket: ticket,
                code: code,
                source: source,
                replacing: tie
            )
        } else {
            step = try await accounts.signIn(
                mail: data["mail"] ?? "",
                password: data["passwort"] ?? "",
                source: source,
                replacing: tie
            )
        }
        return answer(step, data, token, cookie)
    }

    func answer(
        _ step: SignIn,
        _ data: FormData,
        _ token: FormToken,
        _ cookie: SessionCookie
    ) -> Response {
        let wayOn = data["weiter"] ?? ""
        switch step {
        case .signedIn(let session):
            var response = office.redirect(
                to: Door.safe(wayOn) ?? OfficeAddress.desk().text(in: language)
            )
            response.headers[.setCookie] = cookie.setting(session)
            return response
        case .needsCode(let ticket):
            return page(codePage(token, wayOn, ticket).content)
        case .refused:
            var page: DoorPage
            if let ticket = data["ticket"] {
                page = codePage(token, wayOn, ticket)
                page.faults = [("code", words[.account(.codeWrong)])]
            } else {
                page = firstPage(token, wayOn, mail: data["mail"] ?? "")
                page.faults = [("mail", words[.door(.refused)])]
            }
            return self.page(page.content, .unprocessableContent)
        case .expired:
            var page = firstPage(token, wayOn)
            page.faults = [(nil, words[.door(.expired)])]
            return self.page(page.content, .unprocessableContent)
        case .limited(let until):
            var page = firstPage(token, wayOn, mail: data["mail"] ?? "")
            let time = words.dateAndTime(until)
            page.faults = [(nil, words(.account(.tooManyTries), ["time": time]))]
            return self.page(page.content, .tooManyRequests)
        }
    }

    /// A path of this site, and nothing that leads elsewhere.
    static func safe(_ path: String) -> String? {
        let isPlain = path.utf8.allSatisfy { (33...126).contains($0) && $0 != UInt8(ascii: "\\") }
        return path.hasPrefix("/") && !path.hasPrefix("//") && isPlain ? path : nil
    }

    func firstPage(_ token: FormToken, _ wayOn: String, mail: String = "") -> DoorPage {
        DoorPage(
            reading: reading,
            title: words[.door(.signIn)],
            address: .signIn,
            hidden: [formToken(token), ("weiter", wayOn)],
            fields: [
                TypedField(
                    name: "mail",
                    label: words[.door(.mail)],
                    autofill: .username,
                    value: mail
                ),
                TypedField(
                    name: "passwort",
                    label: words[.door(.password)],
                    type: .password,
                    autofill: .currentPassword
                ),
            ],
            button: words[.door(.goOn)],
            intro: [words[.door(.signInIntro)]],
            besides: accounts.provider == nil
                ? nil : (address: .provider, button: words[.door(.providerButton)])
        )
    }

    private func codePage(_ token: FormToken, _ wayOn: String, _ ticket: String) -> DoorPage {
        DoorPage(
            reading: reading,
            title: words[.door(.codeTitle)],
            address: .signIn,
            hidden: [formToken(token), ("weiter", wayOn), ("ticket", ticket)],
            fields: [
                TypedField(
                    name: "code",
                    label: words[.door(.code)],
                    hint: words[.door(.codeHint)],
                    autofill: .oneTimeCode
                )
            ],
            button: words[.door(.signIn)]
        )
    }

    /// The way out; only a form of ours leads there.
    func signOut() async throws -> Response {
        let cookie = SessionCookie(isSecure: office.isSecure)
        let start = PageRequest(.start, language).text
        guard request.method == .post, let session = cookie.token(in: request.head) else {
            return office.redirect(to: start)
        }
        if case .refused(let response) = try await form(FormToken(session: session)) {
            return response
        }
        try await accounts.signOut(session)
        var response = office.redirect(to: start)
        response.headers[.setCookie] = cookie.clearing
        return response
    }
}
