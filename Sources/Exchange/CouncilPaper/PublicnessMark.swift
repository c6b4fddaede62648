import Concept
import Register

/// What a printed text says about publicness: the only place where print becomes an answer.
///
/// It is open only by one whole mark with one meaning: a word, an abbreviation, or a ticked box
/// beside the right word. A trace of a denial, a broken word, two marks, or a neighbour that is not
/// known leave it closed or unknown. A wrong "closed" costs the office a question; a wrong "open"
/// cannot be taken back.
///
/// - Source: decision 39.
struct PublicnessMark {
    /// The answer.
    let publicness: Publicness
    /// Whether anything in the text speaks of publicness, even in a form that is not understood.
    let isSaid: Bool
    /// Whether the text breaks off inside of its mark, so that the next line belongs to it.
    let dangles: Bool
    /// Whether a word of the mark is about the public, and not only a "nicht".
    let namesPublicness: Bool
    /// Whether a word says it in full; "N." alone may also be part of a name.
    let isSpelledOut: Bool
    /// The text without the words and boxes of the mark.
    let rest: String
    /// Only the words and boxes of the mark.
    let words: String

    /// Reads a text of one or more lines.
    init(_ text: String) {
        let sources = NotationText.normal(text).split(whereSeparator: \.isWhitespace)
        let pieces = NotationText.pieces(of: sources)
        let notation = Notation(pieces)
        publicness = notation.publicness
        isSaid = !notation.marks.isEmpty
        dangles = notation.dangles || isSaid && sources.last?.last == "-"
        namesPublicness = notation.marks.contains { index in
            switch pieces[index].meaning {
            case .open, .closed, .broken, .adjective: true
            case .other: pieces[index].plain == "öffentlichkeit"
            case .denial, .box: false
            }
        }
        isSpelledOut = notation.marks.contains { pieces[$0].letterCount > 4 }
        let said = Set(notation.marks.map { pieces[$0].source })
        let plain = sources.indices.filter { !said.contains($0) }
        rest = plain.map { sources[$0] }.joined(separator: " ")
        words = sources.indices.filter(said.contains).map { sources[$0] }.joined(separator: " ")
    }
}

/// Cuts a text into words and boxes.
enum NotationText {
    /// The text in NFC, without invisible characters, with each box as a word of its own.
    static func normal(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isInvisible(scalar) { plain.append(scalar) }
        var spaced = String.UnicodeScalarView()
        let scalars = Array(String(plain).composed.unicodeScalars)
        var index = 0
        while index < scalars.count {
            if let (box, length) = box(scalars[index...]) {
                for sign in [" ", box, " "] { spaced.append(sign) }
                index += length
            } else {
                spaced.append(scalars[index] == "\u{2011}" ? "-" : scalars[index])
                index += 1
            }
        }
        return String(spaced)
    }

    /// The words and boxes; a printed word with a stroke in it may become several.
    static func pieces(of sources: [Substring]) -> [NotationWord] {
        sources.enumerated().flatMap { index, source -> [NotationWord] in
            if let box = source.unicodeScalars.first, isBox(box) {
                return [NotationWord(isTicked: isTicked(box), source: index)]
            }
            let word = NotationWord(source, source: index)
            let isOne = !source.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "|") }
            if isOne { return [word] }
            let parts = source.split { "/|".contains($0) }.map { NotationWord($0, source: index) }
            // "nichtöffent/lich" is one word, "öffentlich/nichtöffentlich" are two.
            let isBroken = word.meaning == .closed && !parts.contains { $0.meaning == .open }
            return isBroken ? [word] : parts
        }
    }

    /// Whether the character is invisible.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{AD}", "\u{FEFF}", "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FE0E}", "\u{FE0F}": true
        default: false
        }
    }

    /// A box at the beginning as one character, with how many it takes: "[x]" takes three.
    private static func box(
        _ scalars: ArraySlice<Unicode.Scalar>
    ) -> (Unicode.Scalar, length: Int)? {
        guard let first = scalars.first else { return nil }
        if isBox(first) { return (first, 1) }
        guard first == "[" || first == "(" else { return nil }
        let close: Unicode.Scalar = first == "[" ? "]" : ")"
        for length in 2...4 where scalars.count >= length {
            guard scalars[scalars.startIndex + length - 1] == close else { continue }
            let inside = scalars.dropFirst().prefix(length - 2).filter { $0 != " " && $0 != "_" }
            if inside.isEmpty { return ("☐", length) }
            return inside.count == 1 && ticks.contains(inside[inside.startIndex])
                ? ("☒", length) : nil
        }
        return nil
    }

    /// What stands inside of brackets for a tick.
    private static let ticks: Set<Unicode.Scalar> = ["x", "X", "×", "✓", "✔", "✗", "✘", "*"]
    /// Characters that are a ticked box; the last three come from symbol fonts in PDFs.
    private static let full = Set<Unicode.Scalar>([
        "☒", "☑", "■", "🗹", "🗷", "⊠", "\u{F0FE}", "\u{F078}", "\u{F0FD}",
    ])
    /// Characters that are an empty box; the last three come from symbol fonts in PDFs.
    private static let empty = Set<Unicode.Scalar>([
        "☐", "□", "▢", "◻", "❏", "❑", "⬜", "○", "\u{F0A8}", "\u{F06F}", "\u{F071}",
    ])
    /// Characters that may be a ticked box, or only a dot.
    private static let unclear = Set<Unicode.Scalar>(["●", "▪", "◼", "⬛", "◉", "\u{FFFD}"])

    /// Whether the character is or may be a box.
    private static func isBox(_ scalar: Unicode.Scalar) -> Bool {
        full.contains(scalar) || empty.contains(scalar) || unclear.contains(scalar)
    }

    /// Whether the box is ticked; `nil` where nobody can tell.
    private static func isTicked(_ box: Unicode.Scalar) -> Bool? {
        if full.contains(box) { return true }
        return empty.contains(box) ? false : nil
    }
}
