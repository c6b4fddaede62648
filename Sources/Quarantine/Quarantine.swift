import Foundation
import Subprocess
package import SystemPackage

/// Reads files that came from outside, each in a process of its own with limits.
///
/// A file that crashes its reader, or uses too much time or memory, ends that process and nothing
/// else. Only a few such processes run at once and the others wait in a queue, so that many uploads
/// do not slow down the pages.
///
/// - Source: decision 48.
package struct Quarantine: Sendable {
    private let program: FilePath
    private let limits: Limits
    private let seats: Seats

    /// The first argument that makes the program a process in quarantine; the reading's name is the
    /// second.
    package static let command = "read-foreign"
    /// How often a file is tried in total when the machine is too busy.
    private static let tries = 2

    /// The one quarantine of the running program; everybody who reads files shares its seats.
    package static let standard = Quarantine(.ofMiteinander)

    /// A quarantine with at most `seats` processes at a time; tests make their own.
    ///
    /// `program` is the executable; it has to call `Quarantine.serve` if it is started with
    /// `command`.
    package init(_ program: FilePath, limits: Limits = Limits(), seats: Int = 2) {
        self.program = program
        self.limits = limits
        self.seats = Seats(seats, longestQueue: 128)
    }

    /// Reads bytes in a process of their own, after waiting for a free seat.
    ///
    /// - Throws: `R.Fault`: what the reading found in the bytes, or `R.fault(_:)` of a
    ///   `QuarantineFailure` if the process did not end well or too many others are waiting.
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

    /// Sends the order, and sends it once more if the machine was too busy the first time.
    ///
    /// A crash or an exhausted limit is not tried again, since the same bytes would do the same
    /// again.
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

    /// Runs one process and decodes its answer.
    ///
    /// - Throws: `QuarantineFailure`.
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

    /// Starts the process and collects what it writes.
    ///
    /// The order is handed over in a file: with a pipe, writing to a process that has already ended
    /// could end the server too.
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

    /// Only what is needed to find other programs; nothing else of the server's environment is
    /// passed on.
    private static let environment = Environment.custom([
        "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin",
        "LC_ALL": "C.UTF-8",
        "SWIFT_BACKTRACE": "enable=no",
    ])

    /// A process that takes too long is killed together with every process that it has started.
    private static let options: PlatformOptions = {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = [
            .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
        ]
        return options
    }()
}
