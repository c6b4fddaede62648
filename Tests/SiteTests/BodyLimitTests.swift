import Concept
import Foundation
import HTTPTypes
import NIOCore
import Register
import Testing

/// That nobody can send more than a form needs.
@Suite struct BodyLimitTests {
    private func send(
        _ fixture: OfficeFixture,
        _ path: String,
        _ bytes: Int,
        signedIn: Bool = false,
        told: Int? = nil
    ) async throws -> OfficeFixture.Answer {
        var headers = signedIn ? fixture.cookie : [:]
        headers[.contentType] = "application/x-www-form-urlencoded"
        headers[.origin] = OfficeFixture.origin
        let body = ByteBuffer(string: "text=" + String(repeating: "a", count: max(0, bytes - 5)))
        return try await fixture.ask(path, .post, headers, body, length: told)
    }

    @Test(arguments: [("/hinweis", 64 << 10), ("/barriere", 64 << 10), ("/en/hinweis", 64 << 10)])
    func `what anybody may send is cut, and the page says so`(
        path: String,
        limit: Int
    ) async throws {
        let fixture = try await OfficeFixture()
        let refused = try await send(fixture, path, limit + 1)
        #expect(refused.status == .contentTooLarge)
        #expect(refused.text.contains("64 KB"))
        #expect(refused.text.contains(path.hasPrefix("/en") ? "Go back" : "Gehen Sie zurück"))
        #expect(try await send(fixture, path, limit).status != .contentTooLarge)
    }

    @Test func `a body that says it is too long is not begun`() async throws {
        let fixture = try await OfficeFixture()
        #expect(try await send(fixture, "/hinweis", 10, told: 1 << 30).status == .contentTooLarge)
    }

    @Test func `a body that ends before its length is no form`() async throws {
        let fixture = try await OfficeFixture()
        #expect(try await send(fixture, "/hinweis", 10, told: 11).status == .badRequest)
    }

    @Test func `the office takes what a town writes, without a session only a little`() async throws
    {
        let fixture = try await OfficeFixture()
        let path = "/bearbeiten/massnahmen/neu"
        let left = try await send(fixture, path, 65 << 10)
        #expect(left.status == .contentTooLarge)
        #expect(left.text.contains("nicht mehr angemeldet"))
        #expect(
            try await send(fixture, path, 65 << 10, signedIn: true).status != .contentTooLarge
        )
        #expect(
            try await send(fixture, path, 3 << 20, signedIn: true).status == .contentTooLarge
        )
    }

    @Test func `a request that could hide a second one is refused`() async throws {
        let fixture = try await OfficeFixture()
        let name = try #require(HTTPField.Name("Transfer-Encoding"))
        for (codings, status) in [
            (["gzip, chunked"], 501), (["chunked", "chunked"], 501), (["identity"], 501),
            (["chunked"], 200), (["Chunked"], 200),
        ] {
            var headers = HTTPFields()
            headers[values: name] = codings
            let answer = try await fixture.ask("/stil", .get, headers, nil)
            #expect(answer.status.code == status, "\(codings)")
        }
        var both: HTTPFields = [.contentLength: "0"]
        both[name] = "chunked"
        #expect(try await fixture.ask("/stil", .get, both, nil).status == .badRequest)
    }
}
