import Foundation
import Register

/// The parameters of an address: what follows the question mark, in its order.
///
/// If a name is given more than once, the first value counts. Bytes that are not UTF-8 are
/// replaced.
package struct Query: Hashable, Sendable {
    private var values: [(name: String, value: String)] = []

    /// The most parameters that are read; more than any form of ours sends.
    private static let limit = 60

    /// No parameters.
    package init() {}

    /// Reads `feld=3&q=deutsch+lernen`; `nil` is the same as an empty text.
    package init(_ text: Substring?) {
        for (name, value) in Query.pairs(in: (text ?? "").utf8, most: Self.limit)
        where self[name] == nil {
            values.append((name, value))
        }
    }

    /// Splits into names and values in their order, at most `limit`; a missing value is an empty
    /// one.
    ///
    /// - Source: URL Standard, 5.1 (application/x-www-form-urlencoded parsing).
    static func pairs(
        in bytes: some Collection<UInt8>,
        most limit: Int
    ) -> [(name: String, value: String)] {
        bytes.split(separator: UInt8(ascii: "&"), maxSplits: limit).prefix(limit).map { pair in
            let parts = pair.split(
                separator: UInt8(ascii: "="),
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            return (decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
        }
    }

    /// The value of a name, which may be empty; `nil` if it is not given.
    package subscript(name: String) -> String? {
        values.first { $0.name == name }?.value
    }

    /// The value without white space around it; `nil` if it is missing or empty.
    package func chosen(_ name: String) -> String? {
        guard let value = self[name]?.withoutSpaceAround, !value.isEmpty else { return nil }
        return String(value)
    }

    /// Adds a parameter at the end; `nil` adds nothing.
    package mutating func append(_ name: String, _ value: String?) {
        if let value { values.append((name, value)) }
    }

    /// Whether there are no parameters.
    package var isEmpty: Bool { values.isEmpty }

    /// All parameters in their order, for the hidden fields of a form.
    package var pairs: [(name: String, value: String)] { values }

    /// The text after the question mark, with everything escaped that is not unreserved.
    package var text: String {
        values.map { "\(Query.encoded($0.name))=\(Query.encoded($0.value))" }
            .joined(separator: "&")
    }

    /// Equal if they would be written in the same way.
    package static func == (one: Query, other: Query) -> Bool { one.text == other.text }

    package func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// Replaces `+` and percent escapes; an incomplete escape stays as it is.
    private static func decoded(_ text: some Collection<UInt8>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var rest = text[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "+") {
                bytes.append(UInt8(ascii: " "))
            } else if byte == UInt8(ascii: "%"), let value = hexadecimal(rest.prefix(2)) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(foreign: bytes)
    }

    private static func hexadecimal(_ digits: some Collection<UInt8>) -> UInt8? {
        let values = digits.compactMap { byte -> UInt8? in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
            case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
            case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
            default: nil
            }
        }
        return values.count == 2 ? values[0] << 4 | values[1] : nil
    }

    private static func encoded(_ text: String) -> String {
        if text.utf8.allSatisfy(isPlain) { return text }
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isPlain(byte) { bytes.append(byte) } else { bytes += escape(byte).utf8 }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// - Source: RFC 3986, 2.3 (unreserved characters).
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }

    private static func escape(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "%0\(digits)" : "%\(digits)"
    }
}

extension String {
    /// The text, cut after `length` scalars with an ellipsis if it is longer.
    ///
    /// Scalars are counted, because a single character may carry any number of accents.
    package func cut(to length: Int) -> String {
        let scalars = unicodeScalars
        guard scalars.count > length else { return self }
        return String(String.UnicodeScalarView(scalars.prefix(length))) + "…"
    }
}
