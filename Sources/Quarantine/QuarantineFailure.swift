import Foundation
package import Subprocess

/// Why a process in quarantine gave no answer.
package enum QuarantineFailure: Error, Hashable, Sendable {
    /// The process crashed or failed: no proper program writes a file like this.
    case broken
    /// The process ran out of processor time, memory, or room for its output.
    case exhausted
    /// The machine is too busy now or cannot start a process; trying again later may help.
    case unavailable
}

extension QuarantineFailure {
    /// Tells the failure from how the process ended and from what it wrote to standard error.
    package init(_ status: TerminationStatus, _ said: String) {
        // The words with which Swift, C++ and poppler report that memory has run out.
        let isOutOfMemory = ["allocat", "bad_alloc", "ut of memory"].contains { said.contains($0) }
        self =
            switch status {
            case .signaled(SIGXCPU), .signaled(SIGKILL), .signaled(SIGXFSZ): .exhausted
            case .signaled(SIGALRM), .exited(126...127): .unavailable
            case .signaled, .exited: isOutOfMemory ? .exhausted : .broken
            }
    }
}
