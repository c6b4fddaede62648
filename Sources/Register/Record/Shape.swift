package import Foundation

/// Brings the stored JSON of one shape of a kind to the next shape.
package typealias Lift = @Sendable (inout [String: JSON]) throws -> Void

/// The numbered form in which the records of a kind are stored; the first shape is 1.
///
/// A kind with three lifts is at shape 4. Older stored versions are lifted step by step before they
/// are decoded; a higher number means that the file was written by a newer program.
///
/// - Source: decision 3.
package enum Shape {
    /// The shape in which records of the kind are written today, from 1.
    package static func newest(of type: any Record.Type) -> Int {
        type.lifts.count + 1
    }

    /// Reads a record that was stored as `body` in `shape`.
    ///
    /// `name` is the name of the kind in the log, for the error.
    ///
    /// - Throws: `UnknownShape` if the shape is newer than the program, `DecodingError` if the body
    ///   is not a record of this kind.
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

    /// Returns the bytes of a record in the newest shape of its kind.
    ///
    /// Equal records give equal bytes, because keys are sorted.
    ///
    /// - Throws: `EncodingError`, which does not happen for the kinds of this program.
    package static func encode(_ record: any Record) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(record)
    }

    /// Brings a stored body to the newest shape; returns it unchanged if it is there already.
    ///
    /// - Throws: `DecodingError` if the body is not a JSON object; whatever a lift throws.
    package static func lift(_ body: Data, from shape: Int, through lifts: [Lift]) throws -> Data {
        let steps = lifts.dropFirst(shape - 1)
        guard !steps.isEmpty else { return body }
        var object = try JSONDecoder().decode([String: JSON].self, from: body)
        for step in steps { try step(&object) }
        return try JSONEncoder().encode(object)
    }
}

/// A stored kind, shape or action that this program does not know, because a newer program wrote
/// it.
package struct UnknownShape: Error, Hashable {
    /// The name as stored.
    package let kind: String
    /// The shape as stored.
    package let shape: Int

    /// Only stores both.
    package init(kind: String, shape: Int) {
        self.kind = kind
        self.shape = shape
    }
}
