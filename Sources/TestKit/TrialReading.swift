package import Foundation
package import Quarantine
import Subprocess

/// A reading for the tests of the quarantine: it does what a hostile file might do to its reader.
package enum TrialReading: String, ForeignReading {
    /// Reads well: gives the bytes the other way round.
    case turn
    /// Says what is wrong with the bytes.
    case refuse
    /// Ends its process, as a fault in a library does.
    case trap
    /// Takes memory without end.
    case eat
    /// Takes time without end.
    case spin
    /// Waits without end, and starts a program that waits, too.
    case wait
    /// Says more than anybody wants to hear.
    case talk

    package static let name = "trial"

    package static func fault(_ failure: QuarantineFailure) -> TrialFault { .ended(failure) }

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
            // Where it cannot be started the test sees no process, and fails.
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
