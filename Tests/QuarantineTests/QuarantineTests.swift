import Foundation
import Quarantine
import SystemPackage
import TestKit
import Testing

/// What a file may do to its reader, and what the program says of it then.
@Suite struct QuarantineTests {
    private static let program = FilePath.ofMiteinander.removingLastComponent()
        .appending("quarantine-trial")

    private let bytes: [UInt8] = Array("Sprachtreff".utf8)

    private func quarantine(seats: Int = 2, _ change: (inout Limits) -> Void = { _ in })
        -> Quarantine
    {
        var limits = Limits()
        change(&limits)
        return Quarantine(Self.program, limits: limits, seats: seats)
    }

    @Test func `what was read comes back`() async throws {
        let read = try await quarantine().read(TrialReading.turn, bytes)
        #expect(Array(read) == bytes.reversed())
    }

    @Test func `twenty megabytes go there and back`() async throws {
        let many = [UInt8](repeating: 7, count: 20 << 20)
        #expect(try await quarantine().read(TrialReading.turn, many).count == many.count)
    }

    @Test func `why it could not be read comes back`() async {
        await #expect(throws: TrialFault.refused(bytes.count)) {
            try await quarantine().read(TrialReading.refuse, bytes)
        }
    }

    @Test func `a file that ends its reader is broken, and the next one is read`() async throws {
        let quarantine = quarantine()
        await #expect(throws: TrialFault.broken) {
            try await quarantine.read(TrialReading.trap, bytes)
        }
        #expect(try await quarantine.read(TrialReading.turn, bytes).count == bytes.count)
    }

    @Test func `a file that takes all memory runs out of it`() async {
        await #expect(throws: TrialFault.exhausted) {
            try await quarantine().read(TrialReading.eat, bytes)
        }
    }

    @Test func `a file that takes all time runs out of it`() async {
        await #expect(throws: TrialFault.exhausted) {
            try await quarantine { $0.processorSeconds = 1 }.read(TrialReading.spin, bytes)
        }
    }

    @Test func `a reader that says too much is not heard`() async {
        await #expect(throws: TrialFault.exhausted) {
            try await quarantine { $0.output = 1 << 20 }.read(TrialReading.talk, bytes)
        }
    }

    @Test func `who waits too long is told so, and nothing of it goes on`() async throws {
        // A number that no other program waits for.
        let mark = "86399.\(getpid())"
        await #expect(throws: TrialFault.unavailable) {
            try await quarantine { $0.wallSeconds = 1 }.read(TrialReading.wait, Array(mark.utf8))
        }
        // The system ends a program in its own time after it was told to.
        var looks = 0
        while try !programs(with: mark).isEmpty, looks < 1_000 { looks += 1 }
        #expect(try programs(with: mark).isEmpty)
    }

    @Test func `a program that is missing is unavailable`() async {
        let nowhere = Quarantine("/nowhere/miteinander")
        await #expect(throws: TrialFault.unavailable) {
            try await nowhere.read(TrialReading.turn, bytes)
        }
    }

    @Test func `a reading that the program does not know is broken`() async {
        // `true` ends well and says nothing.
        await #expect(throws: TrialFault.broken) {
            try await Quarantine("/bin/true").read(TrialReading.turn, bytes)
        }
    }

    @Test func `many files are read in their turn, and too many are sent away`() async {
        let quarantine = quarantine(seats: 1)
        let ends = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<160 {
                group.addTask {
                    // Only whether it was read is asked here.
                    (try? await quarantine.read(TrialReading.turn, bytes)) != nil
                }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        let read = ends.count { $0 }
        #expect(read >= 129, "one is read and 128 wait")
        #expect(ends.count == 160)
    }

    /// The programs of this machine that were started with this argument.
    private func programs(with argument: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { entry in
            guard Int(entry) != nil,
                // A process may be gone before it is asked.
                let line = try? String(contentsOfFile: "/proc/\(entry)/cmdline", encoding: .utf8)
            else { return false }
            return line.split(separator: "\0").contains(Substring(argument))
        }
    }
}
