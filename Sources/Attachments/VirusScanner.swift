import Quarantine
import Subprocess

/// A program of this machine that looks for viruses: ClamAV, where it is installed.
///
/// `clamdscan` asks a service that has its signatures at hand; `clamscan` reads them each time.
package struct VirusScanner: Sendable {
    /// What is known of a file afterwards.
    package enum Verdict: Hashable, Sendable {
        case clean, virus
        /// No signatures, no service, no time: nothing is known.
        case notChecked
    }

    /// Also a path.
    package let program: String
    private let arguments: [String]
    let limit: Duration

    /// In the order in which they are asked.
    package static let usual = [
        VirusScanner("clamdscan", ["--no-summary", "--stdout"]),
        // What is too large for it is named, and not taken for clean.
        VirusScanner("clamscan", ["--no-summary", "--stdout", "--alert-exceeds-max=yes"]),
    ]

    package init(_ program: String, _ arguments: [String], limit: Duration = .seconds(90)) {
        self.program = program
        self.arguments = arguments
        self.limit = limit
    }

    /// - Source: clamscan(1) and clamdscan(1), "Return codes": 0 nothing found, 1 a virus, 2 a failure.
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
