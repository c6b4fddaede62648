package import Addresses
import Concept
import Foundation
import HTTPTypes
package import Hummingbird
import Journal
import Markup
import NIOCore
import OfficeKit
import PublicSite
import Register
import Services
import Vault
import Web
import Words

extension Office {
    /// Answers a request for a page of the office, or sends the browser to signing in.
    ///
    /// - Throws: Any failure of a page or a form; the caller makes a page with a number of it.
    package func respond(to request: Request, at location: Location) async throws -> Response {
        let language = location.language
        let cookie = SessionCookie(isSecure: services.isSecure)
        guard let session = cookie.token(in: request.head),
            let visitor = services.accounts.signedIn(session).map(Visitor.init)
        else { return try await withoutSession(request, at: location) }
        guard case .office(let address) = location.target, let row = location.row else {
            return services.refused(\.notFound, .notFound, language)
        }
        let token = FormToken(session: session)
        var form: FormData?
        if request.method == .post {
            switch try await services.received(request, token, upTo: row.takes ?? .office) {
            case .form(let data): form = data
            case .outlived(let data):
                guard row.keepsTyped else {
                    return services.refused(\.foreignForm, .forbidden, language)
                }
                form = data.asking(.change)
            case .refused(let page, let status): return services.refused(page, status, language)
            }
        }
        let asked = OfficeRequest(
            address: address,
            language: language,
            query: location.query,
            form: form,
            origin: form == nil ? nil : request.headers[.origin],
            visitor: visitor,
            formToken: token.text(salt: FormToken.salt(services.world.chance))
        )
        return try await respond(to: asked, isHead: request.method == .head)
    }

    /// Makes the answer of a page into a response.
    private func respond(to request: OfficeRequest, isHead: Bool) async throws -> Response {
        let context = context(request)
        switch try await permitted(context) {
        case .page(let content, let status):
            return services.send(rendered(content, context), status, isHead)
        case .file(let file): return send(file, isHead)
        case .seeOther(let path): return services.redirect(to: path)
        case .notFound: return services.refused(\.notFound, .notFound, request.language)
        case .forbidden: return services.refused(\.forbidden, .forbidden, request.language)
        }
    }

    /// The answer of the page; `forbidden` if a permission is gone by the time a deed is done.
    private func permitted(_ context: OfficeContext) async throws -> OfficeAnswer {
        do {
            return try await answer(context)
        } catch is NotAllowed {
            return .forbidden
        }
    }

    /// Renders in a function of its own, for the reason given at `Pages.content`.
    @inline(never)
    private func rendered(_ content: OfficeContent, _ context: OfficeContext) -> [UInt8] {
        OfficeFrame(context: context).page(content).render()
    }

    /// Whether the request carries the cookie of a session that has not ended.
    package func isSignedIn(_ request: Request) -> Bool {
        let cookie = SessionCookie(isSecure: services.isSecure)
        return cookie.token(in: request.head).flatMap { services.accounts.signedIn($0) } != nil
    }

    /// Sends a visitor without a session to signing in; a form that keeps what was typed is shown
    /// again.
    private func withoutSession(
        _ request: Request,
        at location: Location
    ) async throws -> Response {
        guard request.method == .post, location.row?.keepsTyped == true else {
            return toSignIn(location)
        }
        switch try await services.sent(request, upTo: .leftOffice) {
        case .form(let data), .outlived(let data): return sessionOver(data, at: location)
        case .refused(let page, let status):
            return services.refused(page, status, location.language)
        }
    }

    /// Sends the browser to signing in, and back to this page afterwards.
    private func toSignIn(_ location: Location) -> Response {
        var wish = Query()
        wish.append("weiter", location.text)
        let signIn = DoorAddress.signIn.text(in: location.language)
        return services.redirect(to: "\(signIn)?\(wish.text)")
    }

    // MARK: - What is sent

    private func send(_ file: OfficeFile, _ isHead: Bool) -> Response {
        var response = services.send(file.bytes, .ok, isHead)
        response.headers[.contentType] = file.mediaType
        response.headers[.contentDisposition] = "attachment; filename=\"\(file.name)\""
        return response
    }
}
