import Foundation
import HTTPTypes
import Host
import Hummingbird
import Journal
import Logging
import NIOCore

/// Pages as the server answers them, beside bare routes that answer the same bytes, fields and all.
enum ServingRow {
    static func measure(_ folder: BenchFolder) async throws {
        let house = try await BenchHouse(folder.file("serving"))
        try await row("public page from cache", "/massnahmen/7", house, bar: 0.8)
        try await row("staff page, desk of 200 measures", "/aufgaben", house, bar: 0.1)
    }

    private static func row(
        _ name: String,
        _ path: String,
        _ house: BenchHouse,
        bar: Double
    ) async throws {
        let front = house.front
        let router = Router()
        let answer = try await Sent(await house.answer(path))
        router.get(RouterPath(path)) { _, _ in answer.response }
        let bare = router.buildResponder()
        try await serving(
            CallbackResponder { (request: Request, _: BasicRequestContext) in
                await front.respond(to: request, from: nil) { _, _ in }
            }
        ) { ours in
            try await serving(bare) { bare in
                var ratios: [Double] = []
                var last = (0.0, 0.0)
                for _ in 0..<3 {
                    let plain = try requestsPerSecond(
                        "http://127.0.0.1:\(bare)\(path)",
                        house.cookie
                    )
                    let page = try requestsPerSecond(
                        "http://127.0.0.1:\(ours)\(path)",
                        house.cookie
                    )
                    ratios.append(page / max(plain, 1))
                    last = (page, plain)
                }
                Row.atLeast(
                    "\(name), of a bare route's requests a second",
                    median(ratios),
                    bar,
                    "\(Int(last.0)) of \(Int(last.1))/s"
                )
            }
        }
    }

    /// An answer as its bytes, to be given many times.
    private struct Sent {
        private let status: HTTPResponse.Status
        private let headers: HTTPFields
        private let bytes: ByteBuffer

        init(_ response: Response) async throws {
            guard response.status == .ok else { throw NoPage(status: response.status) }
            let gathered = Gathered()
            try await response.body.write(gathered)
            status = response.status
            headers = response.headers
            bytes = gathered.bytes
        }

        var response: Response {
            Response(status: status, headers: headers, body: ResponseBody(byteBuffer: bytes))
        }
    }

    private final class Gathered: ResponseBodyWriter {
        private(set) var bytes = ByteBuffer()

        func write(_ buffer: ByteBuffer) { bytes.writeImmutableBuffer(buffer) }
        func finish(_ trailingHeaders: HTTPFields?) {}
    }

    private struct NoPage: Error {
        let status: HTTPResponse.Status
    }

    /// Runs a server on a free port while `body` uses it.
    private static func serving(
        _ responder: some HTTPResponder<BasicRequestContext>,
        _ body: @Sendable @escaping (Int) async throws -> Void
    ) async throws {
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
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            for await port in ports {
                try await body(port)
                break
            }
            group.cancelAll()
        }
    }

    static func requestsPerSecond(
        _ address: String,
        _ cookie: String? = nil,
        seconds: Int = 3
    ) throws -> Double {
        let wrk = Process()
        wrk.executableURL = URL(filePath: "/usr/bin/env")
        let signedIn = cookie.map { ["-H", "Cookie: \($0)"] } ?? []
        wrk.arguments =
            ["wrk", "-t1", "-c8", "-d\(seconds)s", "-H", "Accept-Encoding: gzip"] + signedIn
            + [address]
        let output = Pipe()
        wrk.standardOutput = output
        try wrk.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(),
            as: UTF8.self
        )
        wrk.waitUntilExit()
        let line = text.split(separator: "\n").first { $0.hasPrefix("Requests/sec:") }
        return line.flatMap { Double($0.split(separator: " ").last ?? "") } ?? 0
    }
}
