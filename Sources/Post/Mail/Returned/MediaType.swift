/// What a part of a mail holds: "multipart/report; report-type=delivery-status; boundary=b".
///
/// - Source: RFC 2045, 5.1; RFC 2231, 3 (a value in several pieces).
struct MediaType: Sendable {
    /// In small letters.
    let name: String
    /// By their names in small letters.
    private(set) var parameters: [String: String] = [:]

    init(_ text: String) {
        var scanner = Scanner(text)
        name = scanner.token().lowercased()
        while scanner.skip(to: UInt8(ascii: ";")) {
            let whole = scanner.token().lowercased()
            guard scanner.takes(UInt8(ascii: "=")) else { continue }
            let value = scanner.value()
            let key = whole.prefix { $0 != "*" }
            if key.utf8.count < whole.utf8.count {
                parameters[String(key), default: ""] += value
            } else if parameters[whole] == nil {
                parameters[whole] = value
            }
        }
    }

    /// Reads words, texts in quotes and comments, byte by byte.
    private struct Scanner {
        private let bytes: [UInt8]
        private var place = 0
        private static let ends = Array(";=\"(".utf8)

        init(_ text: String) {
            bytes = Array(text.utf8)
        }

        private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

        mutating func takes(_ byte: UInt8) -> Bool {
            skipSpace()
            guard next == byte else { return false }
            place += 1
            return true
        }

        /// - Returns: whether it is there; it is stepped over.
        mutating func skip(to byte: UInt8) -> Bool {
            while let found = next {
                if found == UInt8(ascii: "\"") {
                    _ = quoted()
                } else if found == UInt8(ascii: "(") {
                    skipSpace()
                } else {
                    place += 1
                    if found == byte { return true }
                }
            }
            return false
        }

        mutating func token() -> String {
            skipSpace()
            let start = place
            while let byte = next, byte > 0x20, !Self.ends.contains(byte) { place += 1 }
            return String(decoding: bytes[start..<place], as: UTF8.self)
        }

        mutating func value() -> String {
            skipSpace()
            if next == UInt8(ascii: "\"") { return quoted() }
            let start = place
            while let byte = next, byte > 0x20, byte != UInt8(ascii: ";") { place += 1 }
            return String(decoding: bytes[start..<place], as: UTF8.self)
        }

        private mutating func quoted() -> String {
            place += 1
            var text: [UInt8] = []
            while let byte = next, byte != UInt8(ascii: "\"") {
                place += 1
                guard byte == UInt8(ascii: "\\"), let escaped = next else {
                    text.append(byte)
                    continue
                }
                text.append(escaped)
                place += 1
            }
            place += 1
            return String(decoding: text, as: UTF8.self)
        }

        /// Space, and comments in brackets.
        private mutating func skipSpace() {
            var depth = 0
            while let byte = next {
                switch byte {
                case UInt8(ascii: "("): depth += 1
                case UInt8(ascii: ")") where depth > 0: depth -= 1
                case _ where depth > 0 || byte <= 0x20: break
                default: return
                }
                place += 1
            }
        }
    }
}
