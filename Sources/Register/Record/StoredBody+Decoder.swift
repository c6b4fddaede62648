import Foundation

extension StoredBody {
    /// Decodes the record that the body holds.
    ///
    /// - Throws: `Unusual` if the body is written in another way than expected; whatever the
    ///   decoding of the record throws.
    package func record<R: Record>(_ type: R.Type) throws -> R {
        try R(from: Place(body: self, index: 0))
    }

    /// One value of the body, as the `Decoder` that the compiler's code for each record asks.
    struct Place: Decoder {
        let body: StoredBody
        let index: Int

        /// Always empty: if something is wrong, Foundation decodes the body again and reports
        /// where.
        var codingPath: [any CodingKey] { [] }
        var userInfo: [CodingUserInfoKey: Any] { [:] }

        func container<Key: CodingKey>(
            keyedBy type: Key.Type
        ) throws -> KeyedDecodingContainer<Key> {
            guard body.nodes[index].sort == .object else { throw Unusual() }
            return KeyedDecodingContainer(Members(body: body, index: index))
        }

        func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
            guard body.nodes[index].sort == .list else { throw Unusual() }
            return Elements(body: body, index: index)
        }

        func singleValueContainer() throws -> any SingleValueDecodingContainer {
            Single(body: body, index: index)
        }
    }

    /// The members of an object.
    struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let body: StoredBody
        let index: Int

        var codingPath: [any CodingKey] { [] }

        var allKeys: [Key] {
            var keys: [Key] = []
            var place = index + 1
            while place < body.nodes[index].next {
                let name = try? body.text(at: place)  // such a key is none of ours
                if let key = name.flatMap(Key.init(stringValue:)) { keys.append(key) }
                place = body.nodes[place + 1].next
            }
            return keys
        }

        func contains(_ key: Key) -> Bool { body.member(key.stringValue, of: index) != nil }

        func decodeNil(forKey key: Key) throws -> Bool { body.isNull(at: try place(of: key)) }

        func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
            try body.flag(at: place(of: key))
        }

        func decode(_ type: String.Type, forKey key: Key) throws -> String {
            try body.text(at: place(of: key))
        }

        func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
            try body.number(at: place(of: key))
        }

        func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
            try T(from: Place(body: body, index: place(of: key)))
        }

        func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
            guard let place = body.member(key.stringValue, of: index), !body.isNull(at: place)
            else { return nil }
            return try body.text(at: place)
        }

        func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
            guard let place = body.member(key.stringValue, of: index), !body.isNull(at: place)
            else { return nil }
            return try T(from: Place(body: body, index: place))
        }

        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type,
            forKey key: Key
        ) throws -> KeyedDecodingContainer<Nested> {
            try Place(body: body, index: place(of: key)).container(keyedBy: type)
        }

        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            try Place(body: body, index: place(of: key)).unkeyedContainer()
        }

        func superDecoder() throws -> any Decoder { throw Unusual() }
        func superDecoder(forKey key: Key) throws -> any Decoder { throw Unusual() }

        private func place(of key: Key) throws(Unusual) -> Int {
            guard let place = body.member(key.stringValue, of: index) else { throw Unusual() }
            return place
        }
    }

    /// The elements of a list, one after another.
    struct Elements: UnkeyedDecodingContainer {
        let body: StoredBody
        private var place: Int
        private let end: Int
        private(set) var currentIndex = 0

        init(body: StoredBody, index: Int) {
            self.body = body
            place = index + 1
            end = body.nodes[index].next
        }

        var codingPath: [any CodingKey] { [] }
        var count: Int? { nil }
        var isAtEnd: Bool { place >= end }

        mutating func decodeNil() throws -> Bool {
            guard !isAtEnd, body.isNull(at: place) else { return false }
            _ = try next()
            return true
        }

        mutating func decode(_ type: Bool.Type) throws -> Bool { try body.flag(at: next()) }
        mutating func decode(_ type: String.Type) throws -> String { try body.text(at: next()) }
        mutating func decode(_ type: Int.Type) throws -> Int { try body.number(at: next()) }

        mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
            try T(from: Place(body: body, index: next()))
        }

        mutating func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type
        ) throws -> KeyedDecodingContainer<Nested> {
            try Place(body: body, index: next()).container(keyedBy: type)
        }

        mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
            try Place(body: body, index: next()).unkeyedContainer()
        }

        mutating func superDecoder() throws -> any Decoder { throw Unusual() }

        private mutating func next() throws(Unusual) -> Int {
            guard !isAtEnd else { throw Unusual() }
            defer {
                place = body.nodes[place].next
                currentIndex += 1
            }
            return place
        }
    }

    /// One text, number or flag.
    struct Single: SingleValueDecodingContainer {
        let body: StoredBody
        let index: Int

        var codingPath: [any CodingKey] { [] }

        func decodeNil() -> Bool { body.isNull(at: index) }
        func decode(_ type: Bool.Type) throws -> Bool { try body.flag(at: index) }
        func decode(_ type: String.Type) throws -> String { try body.text(at: index) }
        func decode(_ type: Int.Type) throws -> Int { try body.number(at: index) }

        /// No record holds another single value, such as a `Double`.
        func decode<T: Decodable>(_ type: T.Type) throws -> T { throw Unusual() }
    }
}
