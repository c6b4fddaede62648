import Foundation

/// Asks a server for one page again and again, with the program `wrk`.
enum LoadGenerator {
    /// How many answers a second eight connections get.
    ///
    /// - Throws: `NothingMeasured` if `wrk` is missing or an answer was not a success.
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
    /// What was to be measured, in English.
    let what: String
}
