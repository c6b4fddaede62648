import Foundation
import HTTPTypes
import Host
import Hummingbird
import Journal
import Logging
import NIOCore

/// Pages as the server answers them, compared with a bare route that answers the same bytes and
/// headers.
///
/// Both run in this process, on Hummingbird, and are asked by `wrk` from outside, so the difference
/// is what our own code costs.
enum ServingRows {
    /// A page from the cache at 90 % or more of the rate of a bare route; the desk, made for each
    /// request, at 15 % or more.
    static func measure(_ bench: Bench) async throws -> [Row] {
        let house = try await BenchHouse(bench.file("serving"))
        return [
            try await row("public page from cache", "/massnahmen/7", house, .atLeast(0.9)),
            try await row("desk of 200 measures", "/aufgaben", house, .atLeast(0.15)),
        ]
    }

    /// Serves both at once, on two ports, and asks them in turns.
    private static func row(
        _ name: String,
        _ path: String,
        _ house: BenchHouse,
        _ bar: Row.Bar
    ) async throws -> Row {
        let front = house.front
        let router = Router()
        let answer = try await Sent(await house.answer(path))
        router.get(RouterPath(path)) { _, _ in answer.response }
        let bare = router.buildResponder()
        let ours = CallbackResponder { (request: Request, _: BasicRequestContext) in
            await front.respond(to: request, from: nil) { _, _ in }
        }
        let medians = try await serving(bare) { bare in
            try await serving(ours) { ours in
                try await mediansInTurns(
                    rounds: 5,
                    { _ in try rate(bare, path, house) },
                    { _ in try rate(ours, path, house) }
                )
            }
        }
        return Row("\(name), of a bare route", medians[1], of: medians[0], "/s", bar)
    }

    /// Answers a second at a port of this machine.
    private static func rate(_ port: Int, _ path: String, _ house: BenchHouse) throws -> Double {
        try LoadGenerator.requestsPerSecond(
            "http://127.0.0.1:\(port)\(path)",
            cookie: house.cookie,
            seconds: 2
        )
    }

    /// An answer with its bytes, to be given many times.
    private struct Sent {
        private let status: HTTPResponse.Status
        private let headers: HTTPFields
        private let bytes: ByteBuffer

        /// Takes a response apart.
        ///
        /// - Throws: `NoPage` if it is not a success.
        init(_ response: Response) async throws {
            guard response.status == .ok else { throw NoPage(status: response.status) }
            let gathered = Gathered()
            try await response.body.write(gathered)
            status = response.status
            headers = response.headers
            bytes = gathered.bytes
        }

        /// A new response with the same bytes.
        var response: Response {
            Response(status: status, headers: headers, body: ResponseBody(byteBuffer: bytes))
        }
    }

    /// Collects the body of a response.
    private final class Gathered: ResponseBodyWriter {
        private(set) var bytes = ByteBuffer()

        func write(_ buffer: ByteBuffer) { bytes.writeImmutableBuffer(buffer) }
        func finish(_ trailingHeaders: HTTPFields?) {}
    }

    /// The page that was to be measured was not answered with success.
    private struct NoPage: Error {
        let status: HTTPResponse.Status
    }

    /// Runs a server on a free port while `body` uses it; returns what `body` returns.
    private static func serving<Value: Sendable>(
        _ responder: some HTTPResponder<BasicRequestContext>,
        _ body: @Sendable @escaping (Int) async throws -> Value
    ) async throws -> Value {
        var logger = Logger(label: "bench")
        logger.logLevel = .critical
        let (ports, found) = AsyncStream.makeStream(of: Int.self)
        let application = Application(
            responder: responder,
            configuration: ApplicationConfiguration(
                address: .hostname("127.0.0.1", port: 0),
                serverName: nil
            ),
            onServerRunning: { found.yield($0.localAddress?.port ?? 0) },
            logger: logger
        )
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            defer { group.cancelAll() }
            for await port in ports { return try await body(port) }
            throw NothingMeasured(what: "a server that did not start")
        }
    }
}
