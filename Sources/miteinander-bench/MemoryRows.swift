import Concept
import Foundation
import Journal
import Register

/// How much memory a server takes for a town, and for each further one.
///
/// The limits are the promised ones, in megabytes, because memory is the same on every machine.
enum MemoryRows {
    /// At most 80 MB for a town in use and 3 MB for each further one.
    static func measure(_ bench: Bench) async throws -> [Row] {
        _ = try await BenchTown.make(bench.file("memory"), measures: 200)
        return [
            Row("memory of one town in use", try served(bench), of: 80, "MB", .atMost(1)),
            Row(
                "memory of each further town of 200 measures",
                try await furtherTown(bench),
                of: 3,
                "MB",
                .atMost(1)
            ),
        ]
    }

    /// Megabytes of a server after its pages were asked for thousands of times.
    private static func served(_ bench: Bench) throws -> Double {
        let server = Process()
        server.executableURL = URL(filePath: bench.program)
        server.arguments = [
            "serve", "--port", "0", "--town", "memory", "--data",
            bench.folder.path(percentEncoded: false),
        ]
        let output = Pipe()
        server.standardOutput = output
        server.standardError = FileHandle.nullDevice
        try server.run()
        defer { server.terminate() }
        let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        let words = said.split(whereSeparator: \.isWhitespace)
        guard let address = words.first(where: { $0.hasPrefix("http://") }) else {
            throw NothingMeasured(what: "the memory: the server did not start")
        }
        for path in ["", "massnahmen", "aenderungen", "massnahmen/1"] {
            _ = try LoadGenerator.requestsPerSecond("\(address)\(path)", seconds: 1)
        }
        return try residentMegabytes(server.processIdentifier)
    }

    /// Megabytes of each town that is opened beside others: the mean of ten.
    ///
    /// The towns are made first, so that only opening them is counted.
    private static func furtherTown(_ bench: Bench) async throws -> Double {
        let files = (0..<10).map { bench.file("further\($0)") }
        for file in files { _ = try await BenchTown.make(file, measures: 200) }
        let own = ProcessInfo.processInfo.processIdentifier
        let before = try residentMegabytes(own)
        var towns: [Town] = []
        for file in files { towns.append(try await Town(try SQLiteStore.open(file), .bench)) }
        return (try residentMegabytes(own) - before) / Double(towns.count)
    }

    /// The memory of a process that is resident now.
    ///
    /// - Source: proc(5), VmRSS in kB.
    private static func residentMegabytes(_ process: Int32) throws -> Double {
        let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        let words = line?.split(whereSeparator: \.isWhitespace) ?? []
        return (words.count > 1 ? Double(words[1]) ?? 0 : 0) / 1024
    }
}
