import Foundation

/// What goes to the process: the limits and the reading as JSON, after its length, then the bytes.
struct Order<R: ForeignReading>: Codable, Sendable {
    let limits: Limits
    let reading: R

    /// - Throws: as `JSONEncoder`.
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

/// The two parts of what a process was sent.
struct Letter {
    static let lengthBytes = 8

    let head: Data
    let bytes: [UInt8]

    /// `nil` where it is cut off.
    init?(_ input: Data) {
        let length = input.prefix(Self.lengthBytes).reduce(0) { $0 << 8 | Int($1) }
        let rest = input.dropFirst(Self.lengthBytes)
        guard length > 0, rest.count >= length else { return nil }
        head = rest.prefix(length)
        bytes = Array(rest.dropFirst(length))
    }
}

/// What comes back.
enum Report<R: ForeignReading>: Codable, Sendable {
    case value(R.Value)
    case fault(R.Fault)
}
