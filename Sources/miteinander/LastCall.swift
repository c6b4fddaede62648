import Dispatch
import Foundation
import ServiceLifecycle

/// Ends the program a few seconds after it was asked to, whatever is half done.
///
/// What was promised is on the disk; a mail server that does not answer, or a file that is being looked
/// into, would hold the program up for a minute.
struct LastCall: Service {
    private static let seconds = 4.5
    /// What is done before the end.
    let leave: @Sendable () -> Void

    /// The signals are heard on a thread of their own: those of Swift's tasks may all be busy.
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

    private func end(on queue: DispatchQueue) {
        queue.asyncAfter(deadline: .now() + Self.seconds) {
            leave()
            exit(EXIT_SUCCESS)
        }
    }
}
