import Concept
import Register
import Web

/// The values of a path's captures, read one after the other, and the query.
struct Captures {
    private var rest: ArraySlice<Substring>
    let query: Query

    /// `values` are in the order of the path.
    init(_ values: [Substring], _ query: Query) {
        rest = values[...]
        self.query = query
    }

    /// The next value as text.
    ///
    /// - Throws: `NoAddress` if there is none.
    mutating func text() throws(NoAddress) -> String {
        guard let text = rest.popFirst() else { throw NoAddress() }
        return String(text)
    }

    /// The next value as `meaning` reads it.
    ///
    /// - Throws: `NoAddress` if `meaning` returns `nil`, or there is no value.
    mutating func value<Value>(_ meaning: (String) -> Value?) throws(NoAddress) -> Value {
        guard let value = meaning(try text()) else { throw NoAddress() }
        return value
    }

    /// The next value as a positive number; throws as `value(_:)` does.
    mutating func number() throws(NoAddress) -> Int {
        try value { Self.number($0) }
    }

    /// The next value as the number of a record; throws as `value(_:)` does.
    mutating func id<R: Record>() throws(NoAddress) -> ID<R> { ID(try number()) }

    /// The next value as a random key of ours: 32 hexadecimal digits in lower case.
    ///
    /// - Throws: `NoAddress` for anything else.
    mutating func key() throws(NoAddress) -> String {
        try value { text in
            text.utf8.count == 32 && text.utf8.allSatisfy(Self.isHexadecimal) ? text : nil
        }
    }

    /// A number in the query; `nil` if it is missing or cannot be read.
    func chosenNumber(_ name: String) -> Int? {
        query.chosen(name).flatMap { Self.number($0) }
    }

    /// The record that a number in the query names; `nil` if it is missing or cannot be read.
    func chosen<R: Record>(_ name: String) -> ID<R>? { chosenNumber(name).map { ID($0) } }

    /// A positive number in its normal form: no sign, no leading zero, at most nine digits.
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

/// The path is no address of ours.
struct NoAddress: Error {}
