import Foundation
package import Subprocess

/// Why a process that reads foreign bytes has said nothing of them.
package enum QuarantineFailure: Error, Hashable, Sendable {
    /// PageContext ended the process: the bytes are such as no program writes.
    case broken
    /// Its time on the processor, its memory or its output ran out.
    case exhausted
    /// The machine is too busy just now, or cannot start a process.
    case unavailable
}

extension QuarantineFailure {
    /// What it means that a program ended, and `said` why.
    package init(_ status: TerminationStatus, _ said: String) {
        // How Swift, C++ and poppler complain.
        let isOutOfMemory = ["allocat", "bad_alloc", "ut of memory"].contains { said.contains($0) }
        self =
            switch status {
            case .signaled(SIGXCPU), .signaled(SIGKILL), .signaled(SIGXFSZ): .exhausted
            case .signaled(SIGALRM), .exited(126...127): .unavailable
            case .signaled, .exited: isOutOfMemory ? .exhausted : .broken
            }
    }
}
