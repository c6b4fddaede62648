import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Logging
import NIOCore
import Site

/// A page from the cache beside a bare route that answers the same bytes, fields and all.
enum ServingRow {
    static func measure(_ folder: BenchFolder) async throws {
        let town = try await BenchTown.make(folder.file("serving"), measures: 60)
        let site = Site(PublicTown(town), log: AccessLog { _ in })
        let path = "/massnahmen/7"
        let bytes = ByteBuffer(bytes: try await site.compressed(path))
        let headers = await answer(of: site, to: path).headers
        try await serving(
            CallbackResponder { (request: Request, _: BasicRequestContext) in
                await site.respond(to: request, from: nil) { _, _ in }
            }
        ) { ours in
            try await serving(bare(headers, bytes).buildResponder()) { bare in
                var ratios: [Double] = []
                var last = (0.0, 0.0)
                for _ in 0..<3 {
                    let plain = try requestsPerSecond("http://127.0.0.1:\(bare)\(path)")
                    let page = try requestsPerSecond("http://127.0.0.1:\(ours)\(path)")
                    ratios.append(page / max(plain, 1))
                    last = (page, plain)
                }
                Row.atLeast(
                    "public page from cache, of a bare route's requests a second",
                    median(ratios),
                    0.8,
                    "\(Int(last.0)) of \(Int(last.1))/s"
                )
            }
        }
    }

    /// What a browser is answered.
    static func answer(of site: Site, to path: String) async -> Response {
        let head = HTTPRequest(
            method: .get,
            scheme: nil,
            authority: nil,
            path: path,
            headerFields: [.acceptEncoding: "gzip"]
        )
        return await site.respond(
            to: Request(head: head, body: RequestBody(buffer: ByteBuffer())),
            from: nil
        ) { _, _ in }
    }

    private static func bare(
        _ headers: HTTPFields,
        _ bytes: ByteBuffer
    ) -> Router<BasicRequestContext> {
        let router = Router()
        router.get("massnahmen/:number") { _, _ in
            Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: bytes))
        }
        return router
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

    static func requestsPerSecond(_ address: String, seconds: Int = 3) throws -> Double {
        let wrk = Process()
        wrk.executableURL = URL(filePath: "/usr/bin/env")
        wrk.arguments = [
            "wrk", "-t1", "-c8", "-d\(seconds)s", "-H", "Accept-Encoding: gzip", address,
        ]
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
