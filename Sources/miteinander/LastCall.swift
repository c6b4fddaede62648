import Dispatch
import Foundation
import ServiceLifecycle

/// Ends the program at most a few seconds after it was asked to end, whatever is still going on.
///
/// A mail server that does not answer, or a file that is being examined, would otherwise hold it up
/// for a minute. Nothing is lost: everything that was confirmed is on the disk.
struct LastCall: Service {
    /// How long what is going on may take to finish.
    private static let seconds = 4.5
    /// Called right before the end, to write what is still buffered.
    let leave: @Sendable () -> Void

    /// Waits for the signal, then for the time to pass.
    ///
    /// The signals are handled on a dispatch queue of their own, because all threads for Swift's
    /// tasks may be busy.
    func run() async throws {
        let queue = DispatchQueue(label: "last call")
        let sources = [SIGTERM, SIGINT].map { signal in
            let source = DispatchSource.makeSignalSource(signal: signal, queue: queue)
            source.setEventHandler { end(on: queue) }
            source.resume()
            return source
        }
        try await gracefulShutdown()
        withExtendedLifetime(sources) {}
        end(on: queue)
    }

    /// Ends the process with success once the time has passed.
    private func end(on queue: DispatchQueue) {
        queue.asyncAfter(deadline: .now() + Self.seconds) {
            leave()
            exit(EXIT_SUCCESS)
        }
    }
}
