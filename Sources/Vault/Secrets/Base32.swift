import Foundation

/// Bytes as letters and digits that people can type: A to Z and 2 to 7.
///
/// - Source: RFC 4648, 6.
enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// Without padding: what is left of the last five bits is zero.
    static func text(_ bytes: Data) -> String {
        var letters: [UInt8] = []
        var bits = 0
        var waiting = 0
        for byte in bytes {
            bits = bits << 8 | Int(byte)
            waiting += 8
            while waiting >= 5 {
                waiting -= 5
                letters.append(alphabet[bits >> waiting & 31])
            }
            bits &= (1 << waiting) - 1
        }
        if waiting > 0 { letters.append(alphabet[bits << (5 - waiting) & 31]) }
        return String(decoding: letters, as: UTF8.self)
    }

    /// What was typed, small or large, with blanks and hyphens; `nil` where it holds another sign.
    static func bytes(_ text: String) -> Data? {
        var bytes = Data()
        var bits = 0
        var waiting = 0
        for letter in text.uppercased().utf8 where letter != 0x20 && letter != 0x2D {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            bits = bits << 5 | value
            waiting += 5
            if waiting >= 8 {
                waiting -= 8
                bytes.append(UInt8(bits >> waiting & 255))
                bits &= (1 << waiting) - 1
            }
        }
        return bytes
    }

    /// Letters in groups of four, as people read them: `ABCD-EFGH`.
    static func grouped(_ text: String, by sign: String) -> String {
        stride(from: 0, to: text.utf8.count, by: 4)
            .map { String(text.dropFirst($0).prefix(4)) }
            .joined(separator: sign)
    }
}
