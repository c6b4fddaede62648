import Register

// An empty list is not stored. The compiler's own `Codable` of the records finds these two, which
// are closer than the library's; so a list that an older shape lacks reads as empty, too.

extension KeyedDecodingContainer {
    func decode<Element: Decodable>(_ type: [Element].Type, forKey key: Key) throws -> [Element] {
        try decodeIfPresent(type, forKey: key) ?? []
    }

    func decode<R: Record>(_ type: [ID<R>].Type, forKey key: Key) throws -> [ID<R>] {
        try decodeIfPresent(StoredIDs<R>.self, forKey: key)?.list ?? []
    }
}

extension KeyedEncodingContainer {
    mutating func encode<Element: Encodable>(_ list: [Element], forKey key: Key) throws {
        try encodeIfPresent(list.isEmpty ? nil : list, forKey: key)
    }
}
