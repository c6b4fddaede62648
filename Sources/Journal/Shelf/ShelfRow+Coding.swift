package import Foundation

/// How the bodies of rows are written: the same value is the same bytes.
extension ShelfRow {
    /// The bytes of a value as JSON with sorted keys: equal values give equal bytes.
    ///
    /// - Throws: `EncodingError` if the value has no JSON form.
    package static func body(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }

    /// The value that the body holds.
    ///
    /// - Throws: `DecodingError` if it holds another type.
    package func read<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(Value.self, from: body)
    }
}
