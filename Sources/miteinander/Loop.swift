import ServiceLifecycle

/// Something that goes on beside the server, from its start until after its end.
///
/// Services are ended from the last to the first, so the server is the first to stop and loops
/// still see its last requests.
struct Loop: Service {
    /// Runs until its task is cancelled.
    let work: @Sendable () async throws -> Void

    /// Runs the work and cancels it when the program is to end.
    ///
    /// - Throws: what `work` throws; that ends the server too.
    func run() async throws {
        do {
            try await cancelWhenGracefulShutdown(work)
        } catch is CancellationError {
            return  // the program is ending
        }
    }
}
