package import Foundation

/// Brings the stored JSON of one shape of a kind to the next shape.
package typealias Lift = @Sendable (inout [String: JSON]) throws -> Void

/// The numbered form in which the records of a kind are stored; the first is 1.
///
/// A kind's newest shape is one more than its lifts. An older stored version is lifted step by step
/// before it is decoded; a newer one means that the file is newer than the program.
package enum Shape {
    package static func newest(of type: any Record.Type) -> Int {
        type.lifts.count + 1
    }

    /// The record that was stored as `body` in `shape`; `name` is what the log calls its kind.
    ///
    /// - Throws: `UnknownShape` where the program is older than the file, `DecodingError` otherwise.
    package static func decode(
        _ type: any Record.Type,
        named name: String,
        shape: Int,
        body: Data
    ) throws -> any Record {
        guard (1...newest(of: type)).contains(shape) else {
            throw UnknownShape(kind: name, shape: shape)
        }
        return try read(type, try lift(body, from: shape, through: type.lifts))
    }

    private static func read<R: Record>(_ type: R.Type, _ body: Data) throws -> R {
        // Whatever is unusual or wrong, the library reads it or says where.
        if let record = try? StoredBody(body).record(type) { return record }
        return try JSONDecoder().decode(type, from: body)
    }

    /// The bytes of a record in the newest shape of its kind: the same value, the same bytes.
    package static func encode(_ record: any Record) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(record)
    }

    package static func lift(_ body: Data, from shape: Int, through lifts: [Lift]) throws -> Data {
        let steps = lifts.dropFirst(shape - 1)
        guard !steps.isEmpty else { return body }
        var object = try JSONDecoder().decode([String: JSON].self, from: body)
        for step in steps { try step(&object) }
        return try JSONEncoder().encode(object)
    }
}

/// A stored kind, shape or action that this program does not know: the file is newer.
package struct UnknownShape: Error, Hashable {
    package let kind: String
    package let shape: Int

    package init(kind: String, shape: Int) {
        self.kind = kind
        self.shape = shape
    }
}
