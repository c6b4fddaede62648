import Concept
import Foundation
import HTTPTypes
import Host
import Hummingbird
import Journal
import NIOCore
import Office
import PublicSite
import Register
import Services
import Vault
import Web

/// A town as the server answers for it, with somebody of its office signed in.
struct BenchHouse {
    /// What answers every request, without a network.
    let front: Front
    /// The token of the session, as the cookie holds it.
    private let session: String

    /// Makes a town of 200 public measures and signs in to its first account.
    init(_ file: URL) async throws {
        let store = try SQLiteStore.create(file)
        let town = try await Town.found("bench", in: store, .bench)
        try await BenchTown.fill(town, measures: 200)
        let shelves = try await Shelves(town, store)
        let site = Site(PublicTown(town, shelves: shelves), log: AccessLog { _ in })
        front = Front(site, Office(town, shelves, site))
        session = try await Self.signIn(shelves.accounts)
    }

    /// Sets up the first account, signs in with a recovery code, and returns the session's token.
    ///
    /// - Throws: `NobodySignedIn` if a step is answered otherwise than expected.
    private static func signIn(_ accounts: Accounts) async throws -> String {
        let (mail, password) = ("ada@messfeld.example", "kirschen im regen")
        let secret = accounts.newSecret()
        let entry = SetupEntry(
            name: "Ada",
            mail: mail,
            password: password,
            secret: secret,
            code: secret.code(at: OneTimeCode.step(at: Instant(Date.now)))
        )
        let codes = try await accounts.setUp(try await accounts.firstLink() ?? "", entry)
        let browser = AskingBrowser(source: "192.0.2.1", tie: "bench")
        let asked = try await accounts.signIn(mail: mail, password: password, from: browser)
        guard case .needsCode(let ticket) = asked,
            case .signedIn(let token) = try await accounts.signIn(
                ticket: ticket,
                code: codes.first ?? "",
                from: browser
            )
        else { throw NobodySignedIn() }
        return token
    }

    /// A step of signing in was answered otherwise than this program expects.
    struct NobodySignedIn: Error {}

    /// The cookie of a browser that is signed in.
    var cookie: String { "miteinander=\(session)" }

    /// What a signed-in browser is answered at a path.
    func answer(_ path: String) async -> Response {
        let head = HTTPRequest(
            method: .get,
            scheme: nil,
            authority: nil,
            path: path,
            headerFields: [.acceptEncoding: "gzip", .cookie: cookie]
        )
        return await front.respond(
            to: Request(head: head, body: RequestBody(buffer: ByteBuffer())),
            from: nil
        ) { _, _ in }
    }
}
