package import Foundation
package import Register

extension Shape {
    /// The shape in which records of the kind are written today, from 1.
    package static func newest(of kind: Kind) -> Int { newest(of: kind.type) }

    /// Reads a record that was stored as `body` in `shape`.
    ///
    /// - Throws: `UnknownShape` if the shape is newer than the program, `DecodingError` if the body
    ///   is not a record of this kind.
    package static func decode(_ kind: Kind, shape: Int, body: Data) throws -> any Record {
        try decode(kind.type, named: kind.rawValue, shape: shape, body: body)
    }
}
