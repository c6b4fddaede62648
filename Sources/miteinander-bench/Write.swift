import ArgumentParser
import Concept
import Foundation
import Journal
import Register

/// Writes into a town until it is killed, and prints what was recorded: for the crash test.
struct Write: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes into a town without end and prints each title once it is durable.",
        shouldDisplay: false
    )

    @Argument(help: "The file of the town.")
    var file: String

    @Option(help: "How many write at once.")
    var writers = 8

    @Option(help: "How many changes each makes before it stops.")
    var changes = Int.max

    @Option(help: "What begins each title.")
    var prefix = "Maßnahme"

    /// Starts all writers at once; each works until it has made its changes or the process is
    /// killed.
    func run() async throws {
        let town = try await Town(try SQLiteStore.open(URL(filePath: file)), .bench)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<writers {
                group.addTask { try await write(writer, into: town) }
            }
            try await group.waitForAll()
        }
    }

    /// Makes one change after another; prints each title once it is durable.
    private func write(_ writer: Int, into town: Town) async throws {
        var number = 0
        while number < changes {
            number += 1
            let title = "\(prefix) \(writer)-\(number)"
            try await town.perform(
                Command(BenchTown.attribution) { _, draft in draft.add(Measure(title: title)) }
            )
            // One system call for each line, so that a killed process leaves whole lines only.
            FileHandle.standardOutput.write(Data((title + "\n").utf8))
        }
    }
}
