package import Foundation
package import Register

extension Shape {
    /// The number of the newest shape of a kind, from 1.
    package static func newest(of kind: Kind) -> Int { newest(of: kind.type) }

    /// The record that was stored as `body` in `shape`.
    ///
    /// - Throws: `UnknownShape` where the program is older than the file, `DecodingError` otherwise.
    package static func decode(_ kind: Kind, shape: Int, body: Data) throws -> any Record {
        try decode(kind.type, named: kind.rawValue, shape: shape, body: body)
    }
}
