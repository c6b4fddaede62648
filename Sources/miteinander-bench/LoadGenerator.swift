import Foundation

/// Asks a server for one page again and again, by `wrk`.
enum LoadGenerator {
    /// Answers a second to eight connections.
    ///
    /// - Throws: `NothingMeasured` where `wrk` is missing or an answer was no success.
    static func requestsPerSecond(
        _ address: String,
        cookie: String? = nil,
        seconds: Int
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
        let said = output.fileHandleForReading.readDataToEndOfFile()
        wrk.waitUntilExit()
        let lines = String(decoding: said, as: UTF8.self).split(separator: "\n")
        let line = lines.first { $0.hasPrefix("Requests/sec:") }
        guard let rate = line.flatMap({ Double($0.split(separator: " ").last ?? "") }), rate > 0,
            !lines.contains(where: { $0.contains("Non-2xx") })
        else { throw NothingMeasured(what: address) }
        return rate
    }
}

/// Something could not be measured; no figure is better than a wrong one.
struct NothingMeasured: Error {
    let what: String
}
