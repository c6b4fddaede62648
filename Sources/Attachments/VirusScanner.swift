import Quarantine
import Subprocess

/// A virus scanner that is installed on this machine: ClamAV.
///
/// `clamdscan` asks a service that keeps the signatures in memory; `clamscan` loads them each time.
package struct VirusScanner: Sendable {
    /// What the scanner found.
    package enum Verdict: Hashable, Sendable {
        case clean, virus
        /// No scanner, no signatures, an error or no time: nothing is known about the file.
        case notChecked
    }

    /// The name of the program, or its path.
    package let program: String
    private let arguments: [String]
    /// The longest time that one file may take.
    let limit: Duration

    /// The scanners that are tried, in this order.
    package static let usual = [
        VirusScanner("clamdscan", ["--no-summary", "--stdout"]),
        // Reports a file that is too large for it, instead of calling it clean.
        VirusScanner("clamscan", ["--no-summary", "--stdout", "--alert-exceeds-max=yes"]),
    ]

    /// A scanner that reads the file from its standard input if "-" follows the arguments.
    package init(_ program: String, _ arguments: [String], limit: Duration = .seconds(90)) {
        self.program = program
        self.arguments = arguments
        self.limit = limit
    }

    /// Scans the bytes; never throws, since a scan that fails is `notChecked`.
    ///
    /// - Source: clamscan(1) and clamdscan(1), "Return codes": 0 nothing found, 1 a virus, 2 an
    ///   error.
    package func look(at bytes: [UInt8]) async -> Verdict {
        guard let file = NamelessFile(bytes) else { return .notChecked }
        let descriptor = file.descriptor
        let (program, arguments) = (program, arguments)
        do {
            let ended = try await within(limit, else: AttachmentFault.notCheckedNow) {
                try await run(
                    .name("env"),
                    arguments: Arguments([program] + arguments + ["-"]),
                    input: .fileDescriptor(descriptor, closeAfterSpawningProcess: false),
                    output: .string(limit: 1 << 16),
                    error: .discarded
                )
            }
            withExtendedLifetime(file) {}
            let said = ended.standardOutput
            switch ended.terminationStatus {
            case .exited(0) where said.contains(": OK"): return .clean
            case .exited(1) where said.contains(" FOUND"):
                return said.contains("Heuristics.Limits.Exceeded") ? .notChecked : .virus
            default: return .notChecked
            }
        } catch {
            return .notChecked
        }
    }
}
