/// What `work` gives, or `failure` where it takes longer.
///
/// By the clock on the wall; a program that `work` runs is ended then.
package func within<Value: Sendable>(
    _ limit: Duration,
    else failure: any Error,
    _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
        group.addTask(operation: work)
        group.addTask {
            try await Task.sleep(for: limit)
            throw failure
        }
        defer { group.cancelAll() }
        guard let value = try await group.next() else { throw CancellationError() }
        return value
    }
}
