package import Addresses
import Concept
import Design
import Foundation
import HTTPTypes
package import Hummingbird
import Journal
import Markup
import NIOCore
import PublicSite
import Register
import Services
import Vault
import Web
import Words

/// The door of the office: signing in and out, and setting up an account.
package struct Door: SideDoor {
    package let call: Call
    let address: DoorAddress

    package init(_ call: Call, _ address: DoorAddress) {
        self.call = call
        self.address = address
    }

    /// From where somebody asks, for the limits.
    var source: String { "\(asker)" }
    var cookie: SessionCookie { SessionCookie(isSecure: services.isSecure) }
    private var deviceCookie: DeviceCookie { DeviceCookie(isSecure: services.isSecure) }
    var site: Site { services.site }
    var accounts: Accounts { services.accounts }

    var context: PageContext {
        var context = site.context(
            site.town.published,
            services.today,
            PageRequest(.start, language)
        )
        context.isBare = !site.isOpen
        // Where a form was sent to or a provider came back to, nobody goes on his own.
        let isStep = address == .provider || address == .providerReturn
        let own = isStep ? .signIn : address
        context.place = { own.text(in: $0) }
        return context
    }

    /// Answers; why a provider of identities could not be used is told to `note`.
    package func respond(note: (String, any Error) -> Void) async throws -> Response {
        guard services.isSecure || isOnThisMachine else {
            return services.refused(\.noHTTPS, .forbidden, language)
        }
        switch address {
        case .signIn: return try await signIn()
        case .signOut: return try await signOut()
        case .provider: return try await goToProvider(note)
        case .providerReturn: return try await comeBack(note)
        case .mailCode: return try await signInByMail()
        case .setup(let token): return try await setUp(token)
        }
    }

    /// Whether the browser speaks to this machine itself: then plain http carries no secret away.
    private var isOnThisMachine: Bool {
        let host = (request.head.authority ?? "").lowercased()
        let name =
            host.beginsWith("[")
            ? (host.pieces(between: "]").first ?? "") + "]"
            : host.pieces(between: ":", keepingEmpty: true)[0]
        return ["127.0.0.1", "localhost", "[::1]"].contains(name)
    }

    // MARK: - The browser

    /// What ties a form to this browser before there is a session, and the cookie where it is new.
    func tie() -> (tie: String, setting: String?) {
        if let held = cookie.token(in: request.head) { return (held, nil) }
        let made = hex(services.world.chance(32))
        return (made, cookie.beginning(made))
    }

    func browser(_ tie: String) -> AskingBrowser {
        AskingBrowser(source: source, tie: tie, device: deviceCookie.token(in: request.head))
    }

    /// Lets an account know this browser from now on.
    func remember(_ account: String?, in response: inout Response) async throws {
        guard let account else { return }
        let held = deviceCookie.token(in: request.head)
        let token = try await accounts.rememberDevice(held, of: account)
        response.headers.append(HTTPField(name: .setCookie, value: deviceCookie.setting(token)))
    }

    // MARK: - What is sent

    /// A page of the door; like all pages it tells its address to nobody but this site, and with
    /// `no-referrer` a browser would call the origin of its form `null` (Fetch Standard, 3.1).
    func page(
        _ content: PageContent,
        _ status: HTTPResponse.Status = .ok,
        cookie: String? = nil
    ) -> Response {
        let bytes = Frame(context: context).page(content).render()
        var response = services.send(bytes, status, request.method == .head)
        response.headers[.setCookie] = cookie
        return response
    }

    /// What a form has sent, or what is answered in its place.
    enum Sent {
        case form(FormData)
        /// It was made for another browser, or too long ago.
        case outlived
        case refused(Response)
    }

    /// The form that was sent, where it comes from a page of ours made for this browser.
    func form(_ token: FormToken) async throws -> Sent {
        switch try await services.received(request, token, upTo: call.limit) {
        case .form(let data): .form(data)
        case .outlived: .outlived
        case .refused(let page, let status): .refused(services.refused(page, status, language))
        }
    }

    /// What is answered where a form was made for another browser, and there is no page to begin anew.
    var foreignForm: Response { services.refused(\.foreignForm, .forbidden, language) }

    func formToken(_ token: FormToken) -> (name: String, value: String) {
        (FormName.token, token.text(salt: FormToken.salt(services.world.chance)))
    }
}
