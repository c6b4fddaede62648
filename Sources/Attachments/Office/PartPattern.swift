/// A pattern for names of parts: `#` matches any digits or none, `*` a plain name of one or more
/// signs.
struct PartPattern {
    private let pieces: [[UInt8]]
    private let wildcards: [UInt8]

    /// Prepares a pattern; case makes no difference.
    init(_ pattern: String) {
        var pieces: [[UInt8]] = [[]]
        var wildcards: [UInt8] = []
        for byte in pattern.lowercased().utf8 {
            if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "*") {
                wildcards.append(byte)
                pieces.append([])
            } else {
                pieces[pieces.count - 1].append(byte)
            }
        }
        self.pieces = pieces
        self.wildcards = wildcards
    }

    /// The patterns in a text, separated by white space.
    static func list(_ text: String) -> [PartPattern] {
        text.split(whereSeparator: \.isWhitespace).map { PartPattern(String($0)) }
    }

    /// Whether a name, given in small letters, matches.
    func fits(_ name: [UInt8]) -> Bool {
        var rest = name[...]
        guard rest.starts(with: pieces[0]) else { return false }
        rest.removeFirst(pieces[0].count)
        for (wildcard, piece) in zip(wildcards, pieces.dropFirst()) {
            let filled = rest.prefix { Self.fills($0, wildcard) }
            // A plain name can itself contain what follows it in the pattern, so the last
            // occurrence counts.
            var end = filled.endIndex
            while end >= filled.startIndex, !rest[end...].starts(with: piece) { end -= 1 }
            guard end >= filled.startIndex, wildcard == UInt8(ascii: "#") || end > filled.startIndex
            else { return false }
            rest = rest[(end + piece.count)...]
        }
        return rest.isEmpty
    }

    /// Whether the wildcard may stand for this byte: digits, and for `*` also letters and some
    /// punctuation.
    private static func fills(_ byte: UInt8, _ wildcard: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "a")...UInt8(ascii: "z"): wildcard == UInt8(ascii: "*")
        default: wildcard == UInt8(ascii: "*") && " -_.()+,%".utf8.contains(byte)
        }
    }
}
