/// Texts that have broken pages before, and texts that nobody has thought of.
struct RandomText {
    private static let traps = [
        "<script>alert(1)</script>", "-->", "<!--", "]]>", "</textarea>", "</title>", "</pre>",
        "&amp;", "&#0;", "&", "\"", "'", "\" onload=\"x", "\r\n", "\r", "\n", "\n\n", "\t", "  ",
        "<p>", "Maßnahme", "e\u{301}", "\u{202E}abc\u{202C}", "שלום",
        "👩‍👩‍👧", "🇩🇪", "\u{FEFF}",
    ]

    /// Both sides of each border between scalars that HTML allows and those that it forbids.
    private static let borders: [UInt32] = [
        0x00, 0x0B, 0x0C, 0x1B, 0x1F, 0x7F, 0x80, 0x9F, 0xA0, 0xD7FF, 0xE000, 0xFDCF, 0xFDD0,
        0xFDEF, 0xFDF0, 0xFFFD, 0xFFFE, 0xFFFF, 0x1_0000, 0x1_FFFD, 0x1_FFFE, 0x8_FFFF, 0xF_FFFF,
        0x10_0000, 0x10_FFFD, 0x10_FFFE, 0x10_FFFF,
    ]

    static func make(_ chance: inout SplitMix64) -> String {
        var text = ""
        func append(_ code: UInt32) {
            // A surrogate is no scalar: what stands beside them is.
            text.unicodeScalars.append(Unicode.Scalar(code) ?? "\u{D7FF}")
        }
        for _ in 0..<Int.random(in: 0...4, using: &chance) {
            switch Int.random(in: 0...3, using: &chance) {
            case 0: append(.random(in: 0...0xFF, using: &chance))
            case 1: append(.random(in: 0...0x10_FFFF, using: &chance))
            case 2: append(borders.randomElement(using: &chance) ?? 0)
            default: text += traps.randomElement(using: &chance) ?? ""
            }
        }
        return text
    }

    /// The text as a reader gets it back: with U+FFFD for what HTML forbids.
    static func asRead(_ text: String) -> String {
        var read = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            read.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
        }
        return String(read)
    }

    static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\t", "\n", "\r": false
        default:
            scalar.properties.isNoncharacterCodePoint
                || scalar.properties.generalCategory == .control
        }
    }
}
