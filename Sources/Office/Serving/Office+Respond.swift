import Addresses
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
import Web
import Words

extension Office {
    /// Whether a path is one of the office's.
    package func answers(_ path: Substring) -> Bool {
        LanguagePath(path).names.first.map { OfficeAddress.Root(rawValue: String($0)) != nil }
            ?? false
    }

    /// A path of the office as it may stand in a log.
    ///
    /// Who knows the key of a notice can read it, the numbers of accounts and persons are personal, and
    /// what is no address of ours may be any of them.
    package func logged(_ path: Substring) -> String {
        let target = LanguagePath(path)
        let prefix = target.language == .german ? "" : "/\(target.language.tag)"
        let hidden = "\(prefix)/\(target.names.first ?? "")/-"
        switch OfficeAddress(target.names, query: Query(nil)) {
        case .notice, .persons, .account, .upload, .rounds(.attachment), nil: return hidden
        case .some(let address): return prefix + address.path
        }
    }

    /// Answers a request for a page of the office.
    package func respond(
        to request: Request,
        _ path: Substring,
        _ query: Substring?,
        _ failure: (String, any Error) -> Void
    ) async -> Response {
        let target = LanguagePath(path)
        let language = target.language
        guard [.get, .head, .post].contains(request.method) else {
            return services.refused(\.method, .methodNotAllowed, language, allow: "GET, HEAD, POST")
        }
        let cookie = SessionCookie(isSecure: services.isSecure)
        guard let session = cookie.token(in: request.head),
            let visitor = services.accounts.signedIn(session).map(Visitor.init)
        else { return await withoutSession(request, path, query, failure) }
        let query = Query(query)
        guard let address = OfficeAddress(target.names, query: query) else {
            return services.refused(\.notFound, .notFound, language)
        }
        do {
            let token = FormToken(session: session)
            var form: FormData?
            if request.method == .post {
                switch try await services.received(request, token, upTo: address.bodyLimit) {
                case .form(let data): form = data
                case .outlived(let data):
                    guard address.keepsTyped else {
                        return services.refused(\.foreignForm, .forbidden, language)
                    }
                    form = data.asking(.change)
                case .refused(let page, let status): return services.refused(page, status, language)
                }
            }
            let asked = OfficeRequest(
                address: address,
                language: language,
                query: query,
                form: form,
                origin: form == nil ? nil : request.headers[.origin],
                visitor: visitor,
                formToken: token.text(salt: FormToken.salt(services.world.chance))
            )
            return try await respond(to: asked, isHead: request.method == .head)
        } catch {
            let number = hex(services.world.chance(4))
            failure(number, error)
            return services.broken(error, number, language)
        }
    }

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

    /// What a deed asks once more when it is done may have been taken away since the page was asked for.
    private func permitted(_ context: OfficeContext) async throws -> OfficeAnswer {
        do {
            return try await answer(context)
        } catch is NotAllowed {
            return .forbidden
        }
    }

    /// A function of its own; see `Pages.content`.
    @inline(never)
    private func rendered(_ content: OfficeContent, _ context: OfficeContext) -> [UInt8] {
        OfficeFrame(context: context).page(content).render()
    }

    /// Whether somebody asks who has an account.
    package func isSignedIn(_ request: Request) -> Bool {
        let cookie = SessionCookie(isSecure: services.isSecure)
        return cookie.token(in: request.head).flatMap { services.accounts.signedIn($0) } != nil
    }

    /// Who is not signed in is asked to; what was typed meanwhile stays on the page.
    private func withoutSession(
        _ request: Request,
        _ path: Substring,
        _ query: Substring?,
        _ failure: (String, any Error) -> Void
    ) async -> Response {
        let target = LanguagePath(path)
        let address = OfficeAddress(target.names, query: Query(query))
        guard request.method == .post, address?.keepsTyped == true else {
            return toSignIn(path, query, target.language)
        }
        do {
            switch try await services.sent(request, upTo: .leftOffice) {
            case .form(let data), .outlived(let data):
                return sessionOver(data, path, query, target.language)
            case .refused(let page, let status):
                return services.refused(page, status, target.language)
            }
        } catch {
            let number = hex(services.world.chance(4))
            failure(number, error)
            return services.broken(error, number, target.language)
        }
    }

    private func toSignIn(_ path: Substring, _ query: Substring?, _ language: Language) -> Response
    {
        var wish = Query()
        wish.append("weiter", path + (query.map { "?\($0)" } ?? ""))
        let prefix = language == .german ? "" : "/\(language.tag)"
        return services.redirect(to: "\(prefix)/anmelden?\(wish.text)")
    }

    // MARK: - What is sent

    private func send(_ file: OfficeFile, _ isHead: Bool) -> Response {
        var response = services.send(file.bytes, .ok, isHead)
        response.headers[.contentType] = file.mediaType
        response.headers[.contentDisposition] = "attachment; filename=\"\(file.name)\""
        return response
    }
}
