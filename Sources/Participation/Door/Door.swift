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

/// Answers requests for signing in and out, and for setting up an account.
package struct Door: SideDoor {
    package let call: Call
    let address: DoorAddress

    package init(_ call: Call, _ address: DoorAddress) {
        self.call = call
        self.address = address
    }

    /// The sender's network address, for the limits on attempts.
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
        // A reader must not start at the addresses that only forms and the provider lead to.
        let isStep = address == .provider || address == .providerReturn
        let own = isStep ? .signIn : address
        context.place = { own.text(in: $0) }
        return context
    }

    /// Answers the request; `note` logs why a provider of identities could not be used.
    ///
    /// Refuses plain http, except from the machine itself.
    ///
    /// - Throws: What the shelves throw if the database cannot be used.
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

    /// Whether the browser runs on this machine; then plain http reveals no secret.
    private var isOnThisMachine: Bool {
        let host = (request.head.authority ?? "").lowercased()
        let name =
            host.beginsWith("[")
            ? (host.pieces(between: "]").first ?? "") + "]"
            : host.pieces(between: ":", keepingEmpty: true)[0]
        return ["127.0.0.1", "localhost", "[::1]"].contains(name)
    }

    // MARK: - The browser

    /// The random value that ties forms to this browser before there is a session.
    ///
    /// `setting` is the cookie to set if the browser has none yet.
    func tie() -> (tie: String, setting: String?) {
        if let held = cookie.token(in: request.head) { return (held, nil) }
        let made = hex(services.world.chance(32))
        return (made, cookie.beginning(made))
    }

    /// Who tries to sign in, for limits and for recognizing the browser.
    func browser(_ tie: String) -> AskingBrowser {
        AskingBrowser(source: source, tie: tie, device: deviceCookie.token(in: request.head))
    }

    /// Lets the account recognize this browser from now on; does nothing without an account.
    func remember(_ account: String?, in response: inout Response) async throws {
        guard let account else { return }
        let held = deviceCookie.token(in: request.head)
        let token = try await accounts.rememberDevice(held, of: account)
        response.headers.append(HTTPField(name: .setCookie, value: deviceCookie.setting(token)))
    }

    // MARK: - What is sent

    /// A page for signing in.
    ///
    /// Unlike pages of links it does send `Referer` within this site: with `no-referrer`, browsers
    /// would name `null` as the origin of its form (Fetch Standard, 3.1).
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

    /// The fields of a form, or what to answer instead.
    enum Sent {
        case form(FormData)
        /// The form was made for another browser, or too long ago.
        case outlived
        case refused(Response)
    }

    /// Reads a form and checks that it was made for this browser.
    func form(_ token: FormToken) async throws -> Sent {
        switch try await services.received(request, token, upTo: call.limit) {
        case .form(let data): .form(data)
        case .outlived: .outlived
        case .refused(let page, let status): .refused(services.refused(page, status, language))
        }
    }

    /// The answer to a form of another browser, where there is no page to start again from.
    var foreignForm: Response { services.refused(\.foreignForm, .forbidden, language) }

    func formToken(_ token: FormToken) -> (name: String, value: String) {
        (FormName.token, token.text(salt: FormToken.salt(services.world.chance)))
    }
}
