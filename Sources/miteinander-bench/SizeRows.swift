import Addresses
import Concept
import Exchange
import Foundation
import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import PublicSite
import Register
import Vault
import Web

/// The largest page as it is sent, with the style sheets and scripts that it loads.
///
/// The limit is the promised one, 100 KB, because bytes are the same on every machine.
enum SizeRows {
    /// The example town and one of 200 measures.
    static func measure(_ bench: Bench) async throws -> [Row] {
        let example = try await example(bench.file("example"))
        let large = try await BenchTown.make(bench.file("sizes"), measures: 200)
        return [try await row("the example town", example), try await row("200 measures", large)]
    }

    /// Finds the largest page of a town and adds the files that it names.
    private static func row(_ name: String, _ town: Town) async throws -> Row {
        let site = Site(PublicTown(town), log: AccessLog { _ in })
        var largest = (path: "", bytes: 0)
        for path in site.paths {
            let bytes = try await site.compressed(path).count
            if bytes > largest.bytes { largest = (path, bytes) }
        }
        var sum = largest.bytes
        for file in files(of: try await site.rendered(largest.path)) {
            sum += await answer(of: site, to: file).body.contentLength ?? 0
        }
        return Row(
            "largest page of \(name), \(largest.path)",
            Double(sum) / 1000,
            of: 100,
            "KB",
            .atMost(1)
        )
    }

    /// What a browser that takes gzip is answered.
    private static func answer(of site: Site, to path: String) async -> Response {
        let head = HTTPRequest(
            method: .get,
            scheme: nil,
            authority: nil,
            path: path,
            headerFields: [.acceptEncoding: "gzip"]
        )
        return await site.respond(
            to: Request(head: head, body: RequestBody(buffer: ByteBuffer())),
            from: nil,
            at: Location(path)
        ) { _, _ in }
    }

    /// The style sheets and scripts that a page names.
    private static func files(of page: [UInt8]) -> [String] {
        String(decoding: page, as: UTF8.self)
            .matches(of: /<(?:link rel="stylesheet" href|script src)="([^"]+)"/)
            .map { String($0.1) }
    }

    /// The example town of `Examples/offenburg`.
    private static func example(_ file: URL) async throws -> Town {
        let town = try await BenchTown.empty(file)
        let folder = URL(filePath: "Examples/offenburg")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
        for name in names.filter({ $0.hasSuffix(".json") }).sorted() {
            let data = try Data(contentsOf: folder.appending(path: name))
            let change = try ChangeFile.read(data, name: name)
            try await town.perform(
                Command(change.attribution, recordedAt: change.recordedAt) { register, draft in
                    draft = try change.edits(on: register)
                }
            )
        }
        return town
    }
}
