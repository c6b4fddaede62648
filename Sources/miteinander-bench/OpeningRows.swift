import Foundation
import Journal
import Register

/// A town with a long history: opening it, a past day, and what it takes in memory.
enum OpeningRows {
    static func measure(_ folder: BenchFolder, program: String) async throws {
        let file = folder.file("long")
        let town = try await BenchTown.long(file)
        let live = town.register.table.count
        var opened: [Double] = []
        for _ in 0..<5 {
            let begun = ContinuousClock.now
            let again = try await Town(try SQLiteStore.open(file), .bench)
            opened.append((ContinuousClock.now - begun).seconds)
            precondition(again.register.sequence == 20_000, "\(again.register.sequence)")
        }
        Row.atMost("open 20,000 changes, \(live) live records", median(opened), 0.5, "s")
        try await pastDay(town)
        _ = try await BenchTown.make(folder.file("memory"), measures: 200)
        try memory(folder, program: program)
        try await furtherTowns(folder)
    }

    private static func pastDay(_ town: Town) async throws {
        var taken: [Double] = []
        for sequence in [2_000, 6_000, 10_000, 14_000, 18_000] {
            let begun = ContinuousClock.now
            let past = try await town.state.past(at: sequence, town.store)
            let then = town.published.asItWas(in: past.register, changed: past.changed)
            taken.append((ContinuousClock.now - begun).seconds)
            precondition(then.table.count > 0)
        }
        Row.atMost("any past day of it, the slowest of five", taken.max() ?? 0, 0.1, "s")
    }

    /// What the program takes while it serves that town.
    private static func memory(_ folder: BenchFolder, program: String) throws {
        let server = Process()
        server.executableURL = URL(filePath: program)
        server.arguments = [
            "serve", "--port", "0", "--town", "memory", "--data",
            folder.url.path(percentEncoded: false),
        ]
        let output = Pipe()
        server.standardOutput = output
        server.standardError = FileHandle.nullDevice
        try server.run()
        defer { server.terminate() }
        let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        let words = said.split(whereSeparator: \.isWhitespace)
        guard let address = words.first(where: { $0.hasPrefix("http://") }) else {
            return Row.write("memory of one town in use", "the server did not start", "", "MISSED")
        }
        for path in ["", "massnahmen", "aenderungen", "massnahmen/1"] {
            _ = try ServingRow.requestsPerSecond("\(address)\(path)", seconds: 1)
        }
        Row.atMost(
            "memory of one town in use",
            try residentMegabytes(server.processIdentifier),
            80,
            "MB"
        )
    }

    private static func furtherTowns(_ folder: BenchFolder) async throws {
        let count = 10
        for number in 0..<count {
            _ = try await BenchTown.make(folder.file("further\(number)"), measures: 200)
        }
        let own = ProcessInfo.processInfo.processIdentifier
        let before = try residentMegabytes(own)
        var towns: [Town] = []
        for number in 0..<count {
            towns.append(
                try await Town(try SQLiteStore.open(folder.file("further\(number)")), .bench)
            )
        }
        let each = (try residentMegabytes(own) - before) / Double(towns.count)
        Row.atMost("memory of each further town of 200 measures", each, 3, "MB")
    }

    /// - Source: proc(5), VmRSS in kB.
    private static func residentMegabytes(_ process: Int32) throws -> Double {
        let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        let words = line?.split(whereSeparator: \.isWhitespace) ?? []
        return (words.count > 1 ? Double(words[1]) ?? 0 : 0) / 1024
    }
}
