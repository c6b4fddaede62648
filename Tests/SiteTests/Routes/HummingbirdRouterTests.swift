import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Testing

/// Why the table of routes has a tree of its own (decision 60): what Hummingbird's router answers.
///
/// Where one of these fails, the router has learnt it, and the decision is looked at again.
@Suite struct HummingbirdRouterTests {
    private struct TestSource: RequestContextSource {
        let logger = Logger(label: "test")
    }

    private struct Context: RequestContext {
        typealias Source = TestSource
        var coreContext: CoreRequestContextStorage

        init(source: TestSource) {
            coreContext = CoreRequestContextStorage(source: source)
        }
    }

    /// The status with which a router of these patterns answers.
    private func answer(
        _ path: String,
        _ method: HTTPRequest.Method = .get,
        of patterns: [String]
    ) async throws -> HTTPResponse.Status {
        let router = Router(context: Context.self)
        for pattern in patterns {
            router.on(RouterPath(pattern), method: .get) { _, _ in HTTPResponse.Status.ok }
        }
        let head = HTTPRequest(method: method, scheme: "http", authority: "a", path: path)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
        do {
            let context = Context(source: TestSource())
            return try await router.buildResponder().respond(to: request, context: context).status
        } catch let error as HTTPError {
            return error.status
        }
    }

    @Test func `it says of a page that takes no form that there is none`() async throws {
        #expect(try await answer("/konzept", of: ["konzept"]) == .ok)
        #expect(try await answer("/konzept", .post, of: ["konzept"]) == .notFound)
    }

    @Test func `it does not turn back from a name that begins a longer path`() async throws {
        let patterns = ["hinweise/liste/{format}", "hinweise/{key}"]
        #expect(try await answer("/hinweise/7", of: patterns) == .ok)
        #expect(try await answer("/hinweise/liste", of: patterns) == .notFound)
    }

    @Test func `it does not turn back from a first name to what stands for all others`()
        async throws
    {
        let patterns = ["antwort/{token}", "**"]
        #expect(try await answer("/sonst/wo", of: patterns) == .ok)
        #expect(try await answer("/antwort/a/b", of: patterns) == .notFound)
    }
}
