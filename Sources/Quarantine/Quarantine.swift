import Foundation
import Subprocess
package import SystemPackage

/// Where the bytes of others are read: each file in a process of its own, with limits.
///
/// What a file does to its reader ends that process and no other. Few such processes run at the same
/// time; the others wait, so that many files do not take the machine from those who read pages.
///
/// - Source: decision 48.
package struct Quarantine: Sendable {
    private let program: FilePath
    private let limits: Limits
    private let seats: Seats

    /// The word that makes the program such a process; the name of a reading follows.
    package static let command = "read-foreign"
    /// How often a file is read where the machine was too busy.
    private static let tries = 2

    /// For the whole program: the seats are those of the machine.
    package static let standard = Quarantine(.ofMiteinander)

    /// `program` calls `Quarantine.serve` when it is started with `command`.
    package init(_ program: FilePath, limits: Limits = Limits(), seats: Int = 2) {
        self.program = program
        self.limits = limits
        self.seats = Seats(seats, longestQueue: 128)
    }

    /// Reads bytes in a process of their own.
    ///
    /// - Throws: what the reading finds, and what it makes of a process that did not end well.
    package func read<R: ForeignReading>(
        _ reading: R,
        _ bytes: [UInt8]
    ) async throws(R.Fault) -> R.Value {
        let report: Report<R>
        do {
            report = try await seats.seated { try await self.report(of: reading, bytes) }
        } catch {
            throw R.fault(error as? QuarantineFailure ?? .unavailable)
        }
        switch report {
        case .value(let value): return value
        case .fault(let fault): throw fault
        }
    }

    private func report<R: ForeignReading>(
        of reading: R,
        _ bytes: [UInt8]
    ) async throws -> Report<R> {
        let letter = try Order(limits: limits, reading: reading).bytes(before: bytes)
        for _ in 1..<Self.tries {
            do {
                return try await answer(to: R.self, letter)
            } catch QuarantineFailure.unavailable {
                continue
            }
        }
        return try await answer(to: R.self, letter)
    }

    private func answer<R: ForeignReading>(
        to _: R.Type,
        _ letter: [UInt8]
    ) async throws -> Report<R> {
        let output = try await within(
            .seconds(limits.wallSeconds),
            else: QuarantineFailure.unavailable
        ) {
            try await self.output(of: R.name, letter)
        }
        do {
            return try JSONDecoder().decode(Report<R>.self, from: Data(output))
        } catch {
            throw QuarantineFailure.broken
        }
    }

    /// The letter lies in a file: who writes into a pipe whose reader is gone may be ended with it.
    private func output(of name: String, _ letter: [UInt8]) async throws -> [UInt8] {
        guard let file = NamelessFile(letter) else { throw QuarantineFailure.unavailable }
        defer { withExtendedLifetime(file) {} }
        do {
            let result = try await run(
                .path(program),
                arguments: [Self.command, name],
                environment: Self.environment,
                platformOptions: Self.options,
                input: .fileDescriptor(file.descriptor, closeAfterSpawningProcess: false),
                output: .bytes(limit: limits.output),
                error: .string(limit: 1 << 16)
            )
            if result.terminationStatus.isSuccess { return result.standardOutput }
            throw QuarantineFailure(result.terminationStatus, result.standardError)
        } catch let error as SubprocessError {
            switch error.code {
            case .outputLimitExceeded: throw QuarantineFailure.exhausted
            default: throw QuarantineFailure.unavailable
            }
        }
    }

    /// Nothing of the server's own surroundings but what finds other programs.
    private static let environment = Environment.custom([
        "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin",
        "LC_ALL": "C.UTF-8",
        "SWIFT_BACKTRACE": "enable=no",
    ])

    /// A process that is late is ended with all that it has started.
    private static let options: PlatformOptions = {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = [
            .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
        ]
        return options
    }()
}
