import Register

/// The few past public registers that were asked for last.
actor PastShelf {
    private static let room = 8
    private var shelf: [(key: Key, register: PublicRegister)] = []

    struct Key: Hashable {
        let sequence: Int
        /// The move of today's public register: what is withdrawn today is in no past one.
        let edition: Int
    }

    subscript(key: Key) -> PublicRegister? {
        guard let index = shelf.firstIndex(where: { $0.key == key }) else { return nil }
        let found = shelf.remove(at: index)
        shelf.append(found)
        return found.register
    }

    func keep(_ register: PublicRegister, _ key: Key) {
        shelf.removeAll { $0.key == key || $0.key.edition != key.edition }
        shelf.append((key, register))
        if shelf.count > Self.room { shelf.removeFirst() }
    }
}
