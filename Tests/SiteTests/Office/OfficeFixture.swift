import Concept
import Exchange
import Foundation
import HTTPTypes
import Host
import Hummingbird
import Journal
import NIOCore
import Office
import Register
import Services
import TestKit
import Testing
import Vault

/// A town with accounts, asked through its one door without a socket.
struct OfficeFixture {
    let site: SiteFixture
    let front: Front
    /// The session's token of somebody who is signed in.
    let session: String

    var town: Town { site.town }
    var accounts: Accounts { site.shelves.accounts }
    var persons: Persons { site.shelves.persons }
    var notices: Notices { site.shelves.notices }
    var intake: Intake { site.shelves.intake }

    static let origin = "http://stadt.example"

    /// Signs somebody in; with the example town, or an empty one.
    init(
        as roles: [Role] = [.office],
        of organization: ID<Organization>? = nil,
        example: Bool = true
    ) async throws {
        site = try await SiteFixture(example: example)
        front = Front(site.site, Office(site.town, site.shelves, site.site))
        session = try await Self.signIn(roles, organization, site.shelves.accounts, site.town)
    }

    private static func signIn(
        _ roles: [Role],
        _ organization: ID<Organization>?,
        _ accounts: Accounts,
        _ town: Town
    ) async throws -> String {
        let mail = "ada@bad-beispiel.example"
        let password = "kirschen im regen"
        let link = try await accounts.invite(
            Invitation(mail: mail, name: "Ada", roles: roles, organization: organization),
            by: Author(.administration),
            via: .page
        )
        let secret = accounts.newSecret()
        let needsSecondFactor = roles.contains(where: \.needsSecondFactor)
        let entry = SetupEntry(
            password: password,
            secret: needsSecondFactor ? secret : nil,
            code: secret.code(at: OneTimeCode.step(at: town.world.now()))
        )
        _ = try await accounts.setUp(link, entry)
        // The code of the set-up is used up: the next one comes half a minute later.
        for _ in 0..<40 { _ = town.world.now() }
        let browser = Self.browser()
        let first = try await accounts.signIn(mail: mail, password: password, from: browser)
        if case .signedIn(let token) = first { return token }
        guard case .needsCode(let ticket) = first else { throw Unexpected(first) }
        let code = secret.code(at: OneTimeCode.step(at: town.world.now()))
        let second = try await accounts.signIn(ticket: ticket, code: code, from: browser)
        guard case .signedIn(let token) = second else { throw Unexpected(second) }
        return token
    }

    /// A browser that has begun.
    static func browser(source: String = "192.0.2.1") -> AskingBrowser {
        AskingBrowser(source: source, tie: "ein Browser")
    }

    struct Unexpected: Error {
        let step: SignIn
        init(_ step: SignIn) { self.step = step }
    }

    struct Answer {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let bytes: [UInt8]
        var text: String { String(decoding: bytes, as: UTF8.self) }

        /// The hidden fields that say what the page showed.
        var shown: [(String, String)] {
            text.matches(of: /name="((?:vorher-[a-z0-9-]+)|gezeigt)" value="([^"]*)"/).map {
                (String($0.output.1), String($0.output.2))
            }
        }

        /// The value of a hidden field on the page.
        func hidden(_ name: String) -> String? {
            let start = "name=\"\(name)\" value=\""
            guard let found = text.range(of: start) else { return nil }
            return String(text[found.upperBound...].prefix { $0 != "\"" })
        }
    }

    func get(_ path: String, signedIn: Bool = true) async throws -> Answer {
        try await ask(path, .get, signedIn ? cookie : [:], nil)
    }

    /// Sends a form as a browser does, with the token, the version and what the page showed.
    func post(
        _ path: String,
        _ values: [(String, String)],
        from page: Answer? = nil,
        origin: String? = origin,
        token: String? = nil
    ) async throws -> Answer {
        var page = page
        if page == nil { page = try await get(path) }
        var all = values
        let names = Set(values.map(\.0))
        all.append(("formular", token ?? page?.hidden("formular") ?? ""))
        if !names.contains("fassung"), let version = page?.hidden("fassung") {
            all.append(("fassung", version))
        }
        all += (page?.shown ?? []).filter { !names.contains($0.0) }
        var headers = cookie
        headers[.contentType] = "application/x-www-form-urlencoded"
        headers[.origin] = origin
        return try await ask(path, .post, headers, Self.encoded(all))
    }

    var cookie: HTTPFields { [.cookie: "miteinander=\(session)"] }

    static func encoded(_ values: [(String, String)]) -> ByteBuffer {
        let plain = CharacterSet.alphanumerics
        let pairs = values.map { name, value in
            [name, value].map { $0.addingPercentEncoding(withAllowedCharacters: plain) ?? "" }
                .joined(separator: "=")
        }
        return ByteBuffer(string: pairs.joined(separator: "&"))
    }

    func ask(
        _ path: String,
        _ method: HTTPRequest.Method,
        _ headers: HTTPFields,
        _ body: ByteBuffer?,
        host: String = "stadt.example",
        length: Int? = nil
    ) async throws -> Answer {
        let answer = try await SiteClient.answer(
            path,
            method,
            headers: headers,
            body: body,
            host: host,
            length: length
        ) { request in
            await front.respond(to: request, from: nil) { number, error in
                print("\(number): \(error)")
            }
        }
        let bytes = Array(answer.body.readableBytesView)
        return Answer(status: answer.status, headers: answer.headers, bytes: bytes)
    }
}

extension OfficeFixture {
    /// Sends a form with a file as a browser does.
    func upload(
        _ bytes: Data,
        named name: String,
        as content: String?,
        token: String? = nil
    ) async throws -> Answer {
        let path = "/einlesen"
        let page = try await get(path)
        var fields = [("formular", token ?? page.hidden("formular") ?? "")]
        if let content { fields.append(("inhalt", content)) }
        var body = ByteBuffer()
        for (field, value) in fields {
            body.writeString("--grenze\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n")
            body.writeString("\r\n\(value)\r\n")
        }
        body.writeString("--grenze\r\nContent-Disposition: form-data; name=\"datei\"; ")
        body.writeString("filename=\"\(name)\"\r\nContent-Type: application/octet-stream\r\n\r\n")
        body.writeBytes(bytes)
        body.writeString("\r\n--grenze--\r\n")
        var headers = cookie
        headers[.contentType] = "multipart/form-data; boundary=grenze"
        headers[.origin] = Self.origin
        return try await ask(path, .post, headers, body)
    }

    /// Where a list of measures waits that was sent.
    func waiting(_ csv: String) async throws -> String {
        let sent = try await upload(Data(csv.utf8), named: "liste.csv", as: "measures")
        return sent.headers[.location] ?? ""
    }
}
