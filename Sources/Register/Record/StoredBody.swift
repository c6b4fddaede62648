package import Foundation

/// The JSON of a stored version, parsed in one pass into a flat list of nodes.
///
/// It accepts only what `Shape.encode` writes: JSON without white space, fractions or unusual
/// escapes. Thousands of bodies are read when a town is opened or a past day is asked for, and this
/// takes half the time that Foundation takes.
///
/// - Source: decision 29.
package final class StoredBody {
    let bytes: [UInt8]
    let nodes: [Node]

    /// The body is not written as `Shape.encode` writes; Foundation reads it or reports what is
    /// wrong.
    package struct Unusual: Error {}

    /// A value, or the key of one.
    ///
    /// The nodes of what an object or a list holds follow it directly.
    struct Node {
        let sort: Sort
        /// Where its text begins in `bytes`; for a text, behind the quotation mark.
        let start: Int
        var end = 0
        /// The index of the node behind it and everything that it holds.
        var next = 0
        /// Whether the text contains escapes, such as `\n` or `\"`, that have to be resolved.
        var hasEscapes = false

        enum Sort { case object, list, text, number, flag, null }
    }

    /// Parses a body.
    ///
    /// - Throws: `Unusual` if it is not written as `Shape.encode` writes.
    package init(_ data: Data) throws(Unusual) {
        var walk = Walk(bytes: [UInt8](data))
        try walk.go()
        bytes = walk.bytes
        nodes = walk.nodes
    }
}

/// The parser: goes through the bytes once and appends a node for each value.
private struct Walk {
    typealias Node = StoredBody.Node
    typealias Unusual = StoredBody.Unusual

    let bytes: [UInt8]
    private(set) var nodes: [Node] = []
    private var position = 0

    /// The deepest nesting that is read; no record is nested that deep.
    private static let depth = 16

    init(bytes: [UInt8]) {
        self.bytes = bytes
        nodes.reserveCapacity(64)
    }

    mutating func go() throws(Unusual) {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw Unusual() }
        try value(depth: 0)
        guard position == bytes.count else { throw Unusual() }
    }

    private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func value(depth: Int) throws(Unusual) {
        switch byte {
        case UInt8(ascii: "{"): try members(.object, until: UInt8(ascii: "}"), depth)
        case UInt8(ascii: "["): try members(.list, until: UInt8(ascii: "]"), depth)
        case UInt8(ascii: "\""): try text()
        case UInt8(ascii: "t"): try word("true", .flag)
        case UInt8(ascii: "f"): try word("false", .flag)
        case UInt8(ascii: "n"): try word("null", .null)
        default: try number()
        }
    }

    private mutating func members(_ sort: Node.Sort, until end: UInt8, _ depth: Int) throws(Unusual)
    {
        guard depth < Self.depth else { throw Unusual() }
        let index = begin(sort)
        position += 1
        if byte == end {
            position += 1
            return finish(index, end: position)
        }
        while true {
            if sort == .object {
                try text()
                if nodes[nodes.count - 1].hasEscapes { throw Unusual() }
                try take(UInt8(ascii: ":"))
            }
            try value(depth: depth + 1)
            if byte == end { break }
            try take(UInt8(ascii: ","))
        }
        position += 1
        finish(index, end: position)
    }

    private mutating func text() throws(Unusual) {
        try take(UInt8(ascii: "\""))
        let index = begin(.text)
        while let byte, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw Unusual() }
            position += 1
            if byte == UInt8(ascii: "\\") {
                guard unescaped(self.byte) != nil else { throw Unusual() }
                nodes[index].hasEscapes = true
                position += 1
            }
        }
        finish(index, end: position)
        try take(UInt8(ascii: "\""))
    }

    /// A whole number of up to 18 digits, without leading zeros.
    private mutating func number() throws(Unusual) {
        let index = begin(.number)
        if byte == UInt8(ascii: "-") { position += 1 }
        let first = position
        while let byte, isDigit(byte) { position += 1 }
        let count = position - first
        guard (1...18).contains(count), count == 1 || bytes[first] != UInt8(ascii: "0") else {
            throw Unusual()
        }
        finish(index, end: position)
    }

    private mutating func word(_ word: StaticString, _ sort: Node.Sort) throws(Unusual) {
        let index = begin(sort)
        let end = position + word.utf8CodeUnitCount
        let isThere = word.withUTF8Buffer { $0.elementsEqual(bytes[position...].prefix($0.count)) }
        guard isThere else { throw Unusual() }
        position = end
        finish(index, end: end)
    }

    private mutating func begin(_ sort: Node.Sort) -> Int {
        nodes.append(Node(sort: sort, start: position))
        return nodes.count - 1
    }

    private mutating func finish(_ index: Int, end: Int) {
        nodes[index].end = end
        nodes[index].next = nodes.count
    }

    private mutating func take(_ expected: UInt8) throws(Unusual) {
        guard byte == expected else { throw Unusual() }
        position += 1
    }
}

extension StoredBody {
    /// The node of a value in an object, by its key; the first one if a key occurs twice.
    func member(_ key: String, of object: Int) -> Int? {
        var key = key
        return key.withUTF8 { key in
            var index = object + 1
            while index < nodes[object].next {
                let node = nodes[index]
                if node.end - node.start == key.count,
                    bytes[node.start..<node.end].elementsEqual(key)
                {
                    return index + 1
                }
                index = nodes[index + 1].next
            }
            return nil
        }
    }

    func text(at index: Int) throws(Unusual) -> String {
        let node = nodes[index]
        guard node.sort == .text else { throw Unusual() }
        let raw = bytes[node.start..<node.end]
        guard node.hasEscapes else { return String(decoding: raw, as: UTF8.self) }
        var text: [UInt8] = []
        var rest = raw
        while let byte = rest.popFirst() {
            text.append(byte == UInt8(ascii: "\\") ? unescaped(rest.popFirst()) ?? byte : byte)
        }
        return String(decoding: text, as: UTF8.self)
    }

    func number(at index: Int) throws(Unusual) -> Int {
        let node = nodes[index]
        guard node.sort == .number else { throw Unusual() }
        let isNegative = bytes[node.start] == UInt8(ascii: "-")
        let digits = bytes[(isNegative ? node.start + 1 : node.start)..<node.end]
        let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        return isNegative ? -number : number
    }

    func flag(at index: Int) throws(Unusual) -> Bool {
        guard nodes[index].sort == .flag else { throw Unusual() }
        return bytes[nodes[index].start] == UInt8(ascii: "t")
    }

    func isNull(at index: Int) -> Bool { nodes[index].sort == .null }
}

private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// What an escaped byte stands for; `nil` for escapes that the program does not write.
private func unescaped(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
    case UInt8(ascii: "n"): UInt8(ascii: "\n")
    default: nil
    }
}
