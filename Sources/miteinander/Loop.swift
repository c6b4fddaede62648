import ServiceLifecycle

/// What is done again and again beside the server, from its start until after its end.
///
/// The application ends its services from the last to the first, so the server is the first to stop.
struct Loop: Service {
    /// Goes on until its task is cancelled.
    let work: @Sendable () async throws -> Void

    /// - Throws: what `work` throws, which ends the server, too.
    func run() async throws {
        do {
            try await cancelWhenGracefulShutdown(work)
        } catch is CancellationError {
            return  // the program ends
        }
    }
}
