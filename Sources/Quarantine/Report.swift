import Foundation

/// What is sent to the process: the limits and the reading.
///
/// Sent as 8 bytes with the length of the JSON (big-endian), the JSON, and then the bytes of the
/// file.
struct Order<R: ForeignReading>: Codable, Sendable {
    let limits: Limits
    let reading: R

    /// The whole message: this order, followed by the bytes of the file.
    ///
    /// - Throws: `EncodingError` if the reading cannot be written as JSON.
    func bytes(before bytes: [UInt8]) throws -> [UInt8] {
        let head = try JSONEncoder().encode(self)
        var letter: [UInt8] = []
        letter.reserveCapacity(Letter.lengthBytes + head.count + bytes.count)
        for place in (0..<Letter.lengthBytes).reversed() {
            letter.append(UInt8(truncatingIfNeeded: head.count >> (8 * place)))
        }
        letter += head
        letter += bytes
        return letter
    }
}

/// A received message taken apart: the JSON of the order, and the bytes of the file.
struct Letter {
    /// The number of bytes that hold the length of the JSON.
    static let lengthBytes = 8

    /// The order as JSON; it is decoded once the type of the reading is known.
    let head: Data
    /// The bytes of the file.
    let bytes: [UInt8]

    /// Takes a message apart; `nil` if it is cut off before the end of the JSON.
    init?(_ input: Data) {
        let length = input.prefix(Self.lengthBytes).reduce(0) { $0 << 8 | Int($1) }
        let rest = input.dropFirst(Self.lengthBytes)
        guard length > 0, rest.count >= length else { return nil }
        head = rest.prefix(length)
        bytes = Array(rest.dropFirst(length))
    }
}

/// The answer of a process in quarantine, sent as JSON on its standard output.
enum Report<R: ForeignReading>: Codable, Sendable {
    case value(R.Value)
    case fault(R.Fault)
}
