/// How parts of a kind are called: `#` stands for any number or none, `*` for a plain name.
struct PartPattern {
    private let pieces: [[UInt8]]
    private let wildcards: [UInt8]

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

    /// Patterns of a text, one between white space and the next.
    static func list(_ text: String) -> [PartPattern] {
        text.split(whereSeparator: \.isWhitespace).map { PartPattern(String($0)) }
    }

    /// Whether a name in small letters is one of these: programs look for parts without capital ones.
    func fits(_ name: [UInt8]) -> Bool {
        var rest = name[...]
        guard rest.starts(with: pieces[0]) else { return false }
        rest.removeFirst(pieces[0].count)
        for (wildcard, piece) in zip(wildcards, pieces.dropFirst()) {
            let filled = rest.prefix { Self.fills($0, wildcard) }
            // A plain name can hold what follows it in the pattern: its last place counts.
            var end = filled.endIndex
            while end >= filled.startIndex, !rest[end...].starts(with: piece) { end -= 1 }
            guard end >= filled.startIndex, wildcard == UInt8(ascii: "#") || end > filled.startIndex
            else { return false }
            rest = rest[(end + piece.count)...]
        }
        return rest.isEmpty
    }

    private static func fills(_ byte: UInt8, _ wildcard: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "a")...UInt8(ascii: "z"): wildcard == UInt8(ascii: "*")
        default: wildcard == UInt8(ascii: "*") && " -_.()+,%".utf8.contains(byte)
        }
    }
}
