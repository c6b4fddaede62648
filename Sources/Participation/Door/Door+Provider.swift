import Addresses
import Concept
import Design
import Exchange
import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Markup
import OpenID
import PublicSite
import Register
import Services
import Vault
import Web
import Words

// Signing in at the administration's own provider of identities. It replaces the password, but
// never the second factor.
//
// - Source: decision 33.
extension Door {
    /// Sends the browser to the town's provider of identities.
    ///
    /// Through a page that leads on by itself, because the content security policy forbids forms to
    /// end on another site.
    func goToProvider(_ note: (String, any Error) -> Void) async throws -> Response {
        guard let provider = accounts.provider else {
            return services.refused(\.notFound, .notFound, language)
        }
        let now = services.world.now()
        guard request.method == .post, let tie = cookie.token(in: request.head) else {
            return services.redirect(to: DoorAddress.signIn.text(in: language))
        }
        let data: FormData
        switch try await form(FormToken(session: tie)) {
        case .form(let sent): data = sent
        case .outlived: return again(words[.door(.otherBrowser)], "", .forbidden)
        case .refused(let response): return response
        }
        if let wait = participation.visits.limit.take(asker, at: now) {
            return services.refused({ $0.tooMany(seconds: wait) }, .tooManyRequests, language)
        }
        let begun = BegunVisit(
            visit: IdentityVisit(services.world.chance),
            provider: provider,
            tie: tie,
            wayOn: Door.safe(data["weiter"] ?? "") ?? "",
            language: language,
            until: now.adding(seconds: BegunVisit.seconds)
        )
        let place: String
        do {
            let client = IdentityClient(provider, now: services.world.now)
            place = try await client.wayThere(begun.visit, backTo: wayBack)
        } catch let failure as IdentityFailure {
            return failed(failure, begun.wayOn, note)
        }
        participation.visits.begin(begun)
        var response = page(wayPage(to: place))
        if let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = "0; url=\(place)" }
        return response
    }

    /// Receives the browser that comes back from the provider.
    func comeBack(_ note: (String, any Error) -> Void) async throws -> Response {
        let now = services.world.now()
        guard request.method == .get, let state = query.chosen("state") else {
            return again(words[.door(.providerFailed)], "", .forbidden)
        }
        let tie = cookie.token(in: request.head) ?? ""
        let end = participation.visits.end(state, tie: tie, at: now)
        if case .elsewhere = end {
            accounts.tellOtherBrowser(browser(tie))
            return again(words[.door(.otherBrowser)], "", .forbidden)
        }
        guard case .over(let begun) = end, begun.provider == accounts.provider else {
            return again(words[.door(.providerFailed)], "", .forbidden)
        }
        var visit = call
        visit.language = begun.language
        return try await Door(visit, .signIn).welcome(begun, note)
    }

    /// Signs in the person the provider vouches for, if there is an account for that identity.
    private func welcome(
        _ begun: BegunVisit,
        _ note: (String, any Error) -> Void
    ) async throws -> Response {
        let issuer = begun.provider.issuer
        do {
            // RFC 9207: the answer may name its issuer, which must be ours.
            guard query.chosen("iss") ?? issuer == issuer, let code = query.chosen("code") else {
                throw IdentityFailure.unproven("no code")
            }
            let client = IdentityClient(begun.provider, now: services.world.now)
            let came = try await client.whoCame(begun.visit, code: code, backTo: wayBack)
            let step = try await accounts.signIn(
                came.identity,
                mail: came.mail,
                from: browser(begun.tie)
            )
            if step == .refused {
                return again(words[.door(.providerUnknown)], begun.wayOn, .forbidden)
            }
            return try await answer(step, FormToken(session: begun.tie), Typed(wayOn: begun.wayOn))
        } catch let failure as IdentityFailure {
            return failed(failure, begun.wayOn, note)
        }
    }

    /// The complete address to which the provider sends browsers back, as it is registered there.
    private var wayBack: String {
        let host = request.head.authority ?? "127.0.0.1"
        return (site.publicAddress ?? "http://\(host)") + DoorAddress.providerReturn.path
    }

    /// The page that says what people can do now; `note` logs the cause for whoever runs the
    /// program.
    private func failed(
        _ failure: IdentityFailure,
        _ wayOn: String,
        _ note: (String, any Error) -> Void
    ) -> Response {
        note("sign-in", failure)
        return switch failure {
        case .away: again(words[.door(.providerAway)], wayOn, .badGateway)
        case .unproven: again(words[.door(.providerFailed)], wayOn, .forbidden)
        }
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
