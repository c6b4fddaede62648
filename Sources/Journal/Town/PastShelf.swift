import Register

/// Too many ask for the past at once; who asks again in a while is answered.
package struct TownBusy: Error, Hashable {}

/// The few past public registers that were asked for last.
///
/// They are made one at a time: making one takes all cores, and today's pages go first.
actor PastShelf {
    private static let room = 8
    private static let queue = 16
    private var shelf: [(key: Key, register: PublicRegister)] = []
    private var isMaking = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    struct Key: Hashable {
        let sequence: Int
        /// The move of today's public register: what is withdrawn today is in no past one.
        let edition: Int
    }

    /// The register that stands here, or that is made now.
    func register(
        _ key: Key,
        making make: @Sendable () async throws -> PublicRegister
    ) async throws -> PublicRegister {
        if let kept = found(key) { return kept }
        return try await inTurn {
            if let kept = found(key) { return kept }
            let made = try await make()
            keep(made, key)
            return made
        }
    }

    /// Work on the past, one piece at a time.
    ///
    /// - Throws: `TownBusy` where too many wait already.
    func inTurn<Made: Sendable>(_ make: () async throws -> Made) async throws -> Made {
        guard waiting.count < Self.queue else { throw TownBusy() }
        await enter()
        defer { leave() }
        return try await make()
    }

    private func enter() async {
        if isMaking {
            await withCheckedContinuation { waiting.append($0) }
        } else {
            isMaking = true
        }
    }

    private func leave() {
        if waiting.isEmpty { isMaking = false } else { waiting.removeFirst().resume() }
    }

    private func found(_ key: Key) -> PublicRegister? {
        guard let index = shelf.firstIndex(where: { $0.key == key }) else { return nil }
        let found = shelf.remove(at: index)
        shelf.append(found)
        return found.register
    }

    private func keep(_ register: PublicRegister, _ key: Key) {
        if shelf.contains(where: { $0.key.edition > key.edition }) { return }
        shelf.removeAll { $0.key.edition != key.edition }
        shelf.append((key, register))
        if shelf.count > Self.room { shelf.removeFirst() }
    }
}
