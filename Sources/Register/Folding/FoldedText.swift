import Foundation

/// A text in the form in which search compares it: lower case, no accents, single spaces.
///
/// In German, ä, ö and ü are also written ae, oe and ue, or just a, o and u by people whose
/// keyboard lacks them. So a text is kept in both spellings and found by either.
package struct FoldedText: Hashable, Sendable {
    /// The spelling with ae for ä and ss for ß, as UTF-8.
    package let long: [UInt8]
    /// The spelling with a for ä and ss for ß, as UTF-8; equal to `long` if there is no umlaut.
    package let short: [UInt8]

    /// Folds a text; the empty text gives empty spellings.
    package init(_ text: String) {
        var long: [UInt8] = []
        long.reserveCapacity(text.utf8.count + 8)
        var umlauts: [Int] = []
        for scalar in text.unicodeScalars { Folding.append(scalar, to: &long, umlauts: &umlauts) }
        self.long = long
        short = umlauts.isEmpty ? long : FoldedText.without(umlauts, long)
    }

    /// The text without the e of each umlaut.
    private static func without(_ umlauts: [Int], _ long: [UInt8]) -> [UInt8] {
        var short: [UInt8] = []
        short.reserveCapacity(long.count)
        var begin = 0
        for index in umlauts {
            short += long[begin..<index]
            begin = index + 1
        }
        return short + long[begin...]
    }

    /// Whether `other` occurs anywhere in this text, in either spelling.
    package func contains(_ other: FoldedText) -> Bool {
        FoldedText.find(other.long, in: long) || FoldedText.find(other.short, in: short)
    }

    /// Whether `needle` occurs in `text`.
    ///
    /// Jumps from one occurrence of the first byte to the next with `memchr`: all texts of a town
    /// are scanned for each search.
    private static func find(_ needle: [UInt8], in text: [UInt8]) -> Bool {
        guard let first = needle.first else { return true }
        return needle.withUnsafeBytes { needle in
            text.withUnsafeBytes { text in
                var rest = text[...]
                while rest.count >= needle.count {
                    let places = rest.count - needle.count + 1
                    let begin = UnsafeRawBufferPointer(rebasing: rest)
                    guard let base = begin.baseAddress,
                        let found = memchr(base, Int32(first), places),
                        let needleBase = needle.baseAddress
                    else { return false }
                    if memcmp(found, needleBase, needle.count) == 0 { return true }
                    rest = rest.dropFirst(base.distance(to: UnsafeRawPointer(found)) + 1)
                }
                return false
            }
        }
    }
}

/// The words of a record, folded: its name, and all its texts.
final class FoldedRecord: Sendable {
    /// The name alone, so that records of that name come first.
    let name: FoldedText
    /// All texts, with a separator between them that no query can contain.
    let all: FoldedText

    init(_ record: any Record) {
        name = FoldedText(record.name)
        all = FoldedText(record.searchedTexts.joined(separator: "\u{1F}"))
    }
}

/// The rules by which single letters are folded.
enum Folding {
    /// Appends what becomes of a scalar; `umlauts` gets the place of each e that came with one.
    static func append(
        _ scalar: Unicode.Scalar,
        to bytes: inout [UInt8],
        umlauts: inout [Int]
    ) {
        switch scalar {
        case "A"..."Z": bytes.append(UInt8(scalar.value) + 32)
        case " ", "\n", "\t", "\r", "\u{A0}", "\u{202F}":
            if bytes.last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
        case "\u{00}"..."\u{7F}": bytes.append(UInt8(scalar.value))
        case "ä", "Ä", "æ", "Æ": append("a", withE: true, &bytes, &umlauts)
        case "ö", "Ö", "œ", "Œ", "ø", "Ø": append("o", withE: true, &bytes, &umlauts)
        case "ü", "Ü": append("u", withE: true, &bytes, &umlauts)
        case "ß", "ẞ": bytes += "ss".utf8
        case "–", "—", "‐", "‑": bytes.append(UInt8(ascii: "-"))
        // Soft hyphens and joiners are not seen, so they are not typed.
        case "\u{AD}", "\u{200B}"..."\u{200D}", "\u{2060}": break
        default: bytes += plain(scalar).utf8
        }
    }

    private static func append(
        _ letter: Unicode.Scalar,
        withE: Bool,
        _ bytes: inout [UInt8],
        _ umlauts: inout [Int]
    ) {
        bytes.append(UInt8(ascii: letter))
        umlauts.append(bytes.count)
        bytes.append(UInt8(ascii: "e"))
    }

    /// A letter of any script without its accents.
    private static func plain(_ scalar: Unicode.Scalar) -> String {
        String(Character(scalar)).decomposed.unicodeScalars
            .filter { !$0.properties.isDiacritic }
            .reduce(into: "") { $0 += $1.properties.lowercaseMapping }
    }
}

extension Record {
    /// All words of the record that people read.
    var searchedTexts: [String] {
        fields.flatMap { field -> [String] in
            switch field.value {
            case .text(let text), .code(let text): [text]
            case .texts(let texts): texts
            case .prose(let prose): prose.paragraphs.map(\.text)
            case .number, .money, .day, .period, .flag, .choice, .references, .none: []
            }
        }
    }
}
