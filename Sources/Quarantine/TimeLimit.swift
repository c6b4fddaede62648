/// Returns what `work` returns, or throws `failure` if it takes longer than `limit`.
///
/// Measures the time that passes, not processor time. `work` is cancelled when its time is up; a
/// program started by `Subprocess` ends then.
///
/// - Throws: `failure` after `limit`; otherwise what `work` throws.
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
