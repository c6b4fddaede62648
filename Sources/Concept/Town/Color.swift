import Foundation

/// A colour in sRGB, written as in style sheets: "#0a5a5c".
package struct Color: Hashable, Sendable {
    /// From 0 to 255.
    package let red: UInt8
    /// From 0 to 255.
    package let green: UInt8
    /// From 0 to 255.
    package let blue: UInt8

    /// Every combination is a colour.
    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Reads "#" and six hexadecimal digits; `nil` for anything else.
    package init?(_ text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 7, digits[0] == UInt8(ascii: "#") else { return nil }
        let values = digits.dropFirst().compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard values.count == 6 else { return nil }
        self.init(
            red: UInt8(values[0] * 16 + values[1]),
            green: UInt8(values[2] * 16 + values[3]),
            blue: UInt8(values[4] * 16 + values[5])
        )
    }

    /// As in style sheets, in lower case: "#0a5a5c".
    package var text: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The contrast ratio of two colours, from 1 to 21.
    ///
    /// - Source: WCAG 2.2, contrast ratio.
    package func contrast(with other: Color) -> Double {
        let bright = max(luminance, other.luminance)
        let dark = min(luminance, other.luminance)
        return (bright + 0.05) / (dark + 0.05)
    }

    /// - Source: WCAG 2.2, relative luminance.
    private var luminance: Double {
        func linear(_ part: UInt8) -> Double {
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// The colour mixed with white; `hundredths` is the share of white, from 0 to 100.
    package func lightened(by hundredths: Int) -> Color {
        func lighter(_ part: UInt8) -> UInt8 {
            UInt8(Int(part) + (255 - Int(part)) * min(100, max(0, hundredths)) / 100)
        }
        return Color(red: lighter(red), green: lighter(green), blue: lighter(blue))
    }
}

/// What the one colour of a town is checked against: the background colours of the pages.
///
/// They are those of the style sheet, which a test checks.
package enum Accent {
    /// The backgrounds of a light page.
    package static let lightPapers = ["#ffffff", "#fbfaf6", "#f1eee5"].compactMap(Color.init)
    /// The backgrounds of a dark page.
    package static let darkPapers = ["#14171d", "#1b2028", "#20262f"].compactMap(Color.init)

    /// The least contrast of a town's colour on a light page, in hundredths.
    ///
    /// - Source: WCAG 2.2, 1.4.3: 4.5 to 1.
    package static let leastContrast = 450

    /// The contrast to reach on a dark page, in hundredths.
    ///
    /// - Source: WCAG 2.2, 1.4.6: 7 to 1.
    private static let goodContrast = 700

    /// The smallest contrast with any of the backgrounds, in hundredths, rounded down.
    package static func contrast(of color: Color, on papers: [Color]) -> Int {
        papers.map { Int(color.contrast(with: $0) * 100) }.min() ?? 0
    }

    /// The colour for a dark page: the town's own, with as little white as makes it readable there.
    package static func dark(_ color: Color) -> Color {
        (0...100).lazy.map(color.lightened(by:))
            .first { contrast(of: $0, on: darkPapers) >= goodContrast } ?? color.lightened(by: 100)
    }
}
