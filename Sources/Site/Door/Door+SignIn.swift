import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Markup
import Register
import Words

extension Door {
    /// What was typed at a step of signing in, and where to go after it.
    struct Typed {
        var wayOn: String
        var mail = ""
        /// Of the second step.
        var ticket: String?
    }

    /// What ties a form to this browser before there is a session, and the cookie where it is new.
    func tie() -> (tie: String, setting: String?) {
        if let held = cookie.token(in: request.head) { return (held, nil) }
        let made = hex(office.world.chance(32))
        return (made, cookie.setting(made))
    }

    /// The two steps of signing in: mail and password, then a code.
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
            step = try await accounts.signIn(
                ticket: ticket,
                code: code,
                source: source,
                replacing: tie
            )
        } else {
            step = try await accounts.signIn(
                mail: typed.mail,
                password: data["passwort"] ?? "",
                source: source,
                replacing: tie
            )
        }
        return answer(step, token, typed)
    }

    func answer(_ step: SignIn, _ token: FormToken, _ typed: Typed) -> Response {
        switch step {
        case .signedIn(let session):
            var response = office.redirect(
                to: Door.safe(typed.wayOn) ?? OfficeAddress.desk().text(in: language)
            )
            response.headers[.setCookie] = cookie.setting(session)
            return response
        case .needsCode(let ticket):
            return page(codePage(token, typed.wayOn, ticket).content)
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
        case .expired:
            var page = firstPage(token, Typed(wayOn: typed.wayOn))
            page.faults = [(nil, words[.door(.expired)])]
            return self.page(page.content, .unprocessableContent)
        case .limited(let until):
            var page = firstPage(token, typed)
            let time = words.dateAndTime(until)
            page.faults = [(nil, words(.account(.tooManyTries), ["time": time]))]
            return self.page(page.content, .tooManyRequests)
        }
    }

    /// A path of this site, and nothing that leads elsewhere.
    static func safe(_ path: String) -> String? {
        guard path.utf8.count <= 2000 else { return nil }
        let isPlain = path.utf8.allSatisfy { (33...126).contains($0) && $0 != UInt8(ascii: "\\") }
        return path.hasPrefix("/") && !path.hasPrefix("//") && isPlain ? path : nil
    }

    func firstPage(_ token: FormToken, _ typed: Typed) -> DoorPage {
        DoorPage(
            reading: reading,
            title: words[.door(.signIn)],
            address: .signIn,
            hidden: [formToken(token), ("weiter", typed.wayOn)],
            fields: [
                TypedField(
                    name: "mail",
                    label: words[.door(.mail)],
                    autofill: .username,
                    value: typed.mail
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
                ? nil : (address: .provider, button: words[.door(.providerButton)]),
            other: sendsCodes ? (address: .mailCode, text: words[.door(.mailCodeLink)]) : nil
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
