import Concept
import Register
import Web

/// What stands in the captures of a path, read one after the other, and the query behind it.
struct Captures {
    private var rest: ArraySlice<Substring>
    let query: Query

    init(_ values: [Substring], _ query: Query) {
        rest = values[...]
        self.query = query
    }

    /// What stands in the next capture.
    mutating func text() throws(NoAddress) -> String {
        guard let text = rest.popFirst() else { throw NoAddress() }
        return String(text)
    }

    /// What the next capture means; it is no address of ours where it means nothing.
    mutating func value<Value>(_ meaning: (String) -> Value?) throws(NoAddress) -> Value {
        guard let value = meaning(try text()) else { throw NoAddress() }
        return value
    }

    mutating func number() throws(NoAddress) -> Int {
        try value { Self.number($0) }
    }

    mutating func id<R: Record>() throws(NoAddress) -> ID<R> { ID(try number()) }

    /// A random key of ours: 32 digits of sixteen.
    mutating func key() throws(NoAddress) -> String {
        try value { text in
            text.utf8.count == 32 && text.utf8.allSatisfy(Self.isHexadecimal) ? text : nil
        }
    }

    /// A number in the query; what is no number asks for nothing.
    func chosenNumber(_ name: String) -> Int? {
        query.chosen(name).flatMap { Self.number($0) }
    }

    /// The record that a number in the query names.
    func chosen<R: Record>(_ name: String) -> ID<R>? { chosenNumber(name).map { ID($0) } }

    /// A number as it is printed: no sign, no leading zero, not too long for one.
    static func number(_ text: some StringProtocol) -> Int? {
        guard text.utf8.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(text), String(number) == text, number > 0
        else { return nil }
        return number
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...102).contains(byte)
    }
}

/// A path is none of ours.
struct NoAddress: Error {}
