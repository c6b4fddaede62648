import ArgumentParser
import Foundation
import Journal
import PublicSite
import Vault
import Web

/// The first page after a program's start, compared with the same page later on.
///
/// Measured in processes of their own, because only a new one is cold.
enum FirstPageRow {
    /// The median of seven starts; shown and not judged, because no bar is promised.
    static func measure(_ bench: Bench) async throws -> [Row] {
        let file = bench.file("first")
        _ = try await BenchTown.make(file, measures: 200)
        var first: [Double] = []
        var later: [Double] = []
        for _ in 0..<7 {
            let figures = try timesOfProcess(file)
            guard figures.count == 2 else { throw NothingMeasured(what: "the first page") }
            first.append(figures[0])
            later.append(figures[1])
        }
        return [
            Row(
                "first page after start, list of 200, of the same page later",
                median(first),
                of: median(later),
                "ms",
                .none
            )
        ]
    }

    /// Starts this program again to open a town; returns the two times that it prints.
    private static func timesOfProcess(_ file: URL) throws -> [Double] {
        let process = Process()
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["first-page", file.path(percentEncoded: false)]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self).split(whereSeparator: \.isWhitespace)
            .compactMap { Double($0) }
    }
}

/// Opens a town and prints how long its first page takes, and the median of twenty later ones, in
/// milliseconds.
struct FirstPage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "first-page",
        abstract: "Prints how long the first page of a town takes, and how long later ones.",
        shouldDisplay: false
    )

    @Argument(help: "The file of the town.")
    var file: String

    /// Prints two numbers for `FirstPageRow`, which started this process.
    func run() async throws {
        let town = try await Town(try SQLiteStore.open(URL(filePath: file)), .bench)
        let site = Site(PublicTown(town), log: AccessLog { _ in })
        var taken: [Double] = []
        for _ in 0...20 {
            taken.append(try await milliseconds { _ = try await site.compressed("/massnahmen") })
        }
        print(taken[0], median(Array(taken.dropFirst())))
    }
}
