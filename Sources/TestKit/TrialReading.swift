package import Foundation
package import Quarantine
import Subprocess

/// A reading for the tests of the quarantine, which does what a hostile file might do to its
/// reader.
package enum TrialReading: String, ForeignReading {
    /// Behaves well: returns the bytes in reverse order.
    case turn
    /// Behaves well: finds a fault in the bytes.
    case refuse
    /// Crashes its process, as an error in a library does.
    case trap
    /// Takes more and more memory.
    case eat
    /// Keeps the processor busy for ever.
    case spin
    /// Starts a program that sleeps, and waits for it; the bytes are the number of seconds.
    case wait
    /// Gives an answer of 16 MB, which is more than the tests allow.
    case talk

    /// The name on the command line of `quarantine-trial`.
    package static let name = "trial"

    /// The failure with the same name.
    package static func fault(_ failure: QuarantineFailure) -> TrialFault { .ended(failure) }

    /// Does what the case says.
    ///
    /// - Throws: `TrialFault.refused` in the case `refuse`.
    package func read(_ bytes: [UInt8]) async throws(TrialFault) -> Data {
        switch self {
        case .turn: return Data(bytes.reversed())
        case .refuse: throw .refused(bytes.count)
        case .trap: preconditionFailure("a file that ends its reader")
        case .eat:
            var kept: [[UInt8]] = []
            while true { kept.append([UInt8](repeating: 1, count: 16 << 20)) }
        case .spin:
            var turns: UInt64 = 0
            while true { turns &+= 1 }
        case .wait:
            // If the program cannot be started, the test does not find its process and fails.
            _ = try? await run(
                .name("sleep"),
                arguments: [String(decoding: bytes, as: UTF8.self)],
                output: .discarded
            )
            return Data()
        case .talk: return Data(repeating: 1, count: 16 << 20)
        }
    }
}

/// What a trial found: the number of bytes it refused, or how its process ended.
package enum TrialFault: Error, Codable, Hashable {
    case refused(Int)
    case broken, exhausted, unavailable

    fileprivate static func ended(_ failure: QuarantineFailure) -> TrialFault {
        switch failure {
        case .broken: .broken
        case .exhausted: .exhausted
        case .unavailable: .unavailable
        }
    }
}
