import Exchange
import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Markup
import Register
import Words

// Signing in where the people of the administration sign in anyway. It takes the place of the password,
// never that of the second factor.
//
// - Source: decision 33.
extension Door {
    /// Sends the browser to the town's provider.
    ///
    /// By a page that leads on by itself: the policy of our pages lets no form end elsewhere.
    func goToProvider() async throws -> Response {
        guard let provider = accounts.provider else {
            return office.refused(\.notFound, .notFound, language)
        }
        let cookie = SessionCookie(isSecure: office.isSecure)
        guard request.method == .post, let tie = cookie.token(in: request.head) else {
            return office.redirect(to: DoorAddress.signIn.text(in: language))
        }
        let data: FormData
        switch try await form(FormToken(session: tie)) {
        case .form(let sent): data = sent
        case .refused(let response): return response
        }
        let visit = IdentityVisit(office.world.chance)
        let client = IdentityClient(provider, now: office.world.now)
        let place: String
        do {
            place = try await client.wayThere(visit, backTo: wayBack)
        } catch let failure as IdentityFailure {
            return failed(failure, wayOn: data["weiter"] ?? "")
        }
        office.visits.begin(
            IdentityVisits.Begun(
                visit: visit,
                tie: tie,
                wayOn: data["weiter"] ?? "",
                language: language,
                until: office.world.now().adding(seconds: IdentityVisits.seconds)
            )
        )
        var response = page(wayPage(to: place))
        if let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = "0; url=\(place)" }
        return response
    }

    /// Takes in who comes back from the provider.
    func comeBack() async throws -> Response {
        let cookie = SessionCookie(isSecure: office.isSecure)
        let now = office.world.now()
        guard request.method == .get, let provider = accounts.provider,
            let tie = cookie.token(in: request.head), let state = query.chosen("state"),
            let begun = office.visits.end(state, tie: tie, at: now)
        else { return failed(.unproven("no such visit"), wayOn: "") }
        var door = self
        door.language = begun.language
        door.address = .signIn
        // RFC 9207: whose answer this is, where the provider says so.
        guard query.chosen("iss") ?? provider.issuer == provider.issuer,
            let code = query.chosen("code")
        else { return door.failed(.unproven("no code"), wayOn: begun.wayOn) }
        do {
            let client = IdentityClient(provider, now: office.world.now)
            let came = try await client.whoCame(begun.visit, code: code, backTo: wayBack)
            let step = try await accounts.signIn(
                came.identity,
                mail: came.mail,
                source: source,
                replacing: tie
            )
            return door.answer(step, begun.wayOn, tie, cookie)
        } catch let failure as IdentityFailure {
            return door.failed(failure, wayOn: begun.wayOn)
        }
    }

    /// Where the provider sends the browser back to: in full, as it is known there.
    private var wayBack: String {
        let host = request.head.authority ?? "127.0.0.1"
        return (site.publicAddress ?? "http://\(host)") + DoorAddress.providerReturn.path
    }

    private func answer(
        _ step: SignIn,
        _ wayOn: String,
        _ tie: String,
        _ cookie: SessionCookie
    ) -> Response {
        if case .refused = step {
            return again(words[.door(.providerUnknown)], wayOn, .forbidden)
        }
        let data = FormData([FormData.Pair(name: "weiter", value: wayOn)])
        return answer(step, data, FormToken(session: tie), cookie)
    }

    private func failed(_ failure: IdentityFailure, wayOn: String) -> Response {
        switch failure {
        case .away: again(words[.door(.providerAway)], wayOn, .badGateway)
        case .unproven: again(words[.door(.providerFailed)], wayOn, .forbidden)
        }
    }

    /// The first page of signing in, with what went wrong.
    private func again(
        _ sentence: String,
        _ wayOn: String,
        _ status: HTTPResponse.Status
    ) -> Response {
        let cookie = SessionCookie(isSecure: office.isSecure)
        let held = cookie.token(in: request.head)
        let tie = held ?? hex(office.world.chance(32))
        var page = firstPage(FormToken(session: tie), wayOn)
        page.faults = [(nil, sentence)]
        return self.page(page.content, status, cookie: held == nil ? cookie.setting(tie) : nil)
    }

    private func wayPage(to place: String) -> PageContent {
        var content = PageContent(words[.door(.providerWay)]) {
            div(.class("stack")) {
                h1 { words[.door(.providerWay)] }
                p(.class("lead")) { words[.door(.providerWayText)] }
                p { a(.href(place), .class("button")) { words[.door(.goOn)] } }
            }
        }
        content.isCitable = false
        return content
    }
}
