/// What becomes of each element, in the order of the elements, made on all cores.
///
/// For work that takes far longer than handing it out, such as decoding thousands of records.
func inParallel<Element: Sendable, Made: Sendable>(
    _ elements: [Element],
    _ make: @escaping @Sendable (Element) throws -> Made
) async throws -> [Made] {
    let size = max(256, elements.count / 4 + 1)
    return try await withThrowingTaskGroup(of: (Int, [Made]).self) { group in
        for start in stride(from: 0, to: elements.count, by: size) {
            group.addTask {
                let end = min(start + size, elements.count)
                return (start, try elements[start..<end].map(make))
            }
        }
        let parts = try await group.reduce(into: []) { $0.append($1) }
        return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
}
