/// Keeps a spreadsheet program from making something else of a cell's text.
///
/// Excel computes what begins with `=`, `+`, `-` or `@`, also where these are written wide or small,
/// and where spaces, quotes or signs that nobody sees stand before them; and it makes a date of the
/// number 2.1. An apostrophe before it prevents both; what already begins with one gets another, so
/// that every text comes back as it was.
enum CellGuard {
    static func guarded(_ text: String) -> String {
        isDangerous(text.unicodeScalars) ? "'" + text : text
    }

    static func unguarded(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.first == "'", isDangerous(scalars) else { return text }
        return String(scalars.dropFirst())
    }

    /// An apostrophe more or less before the text does not change the answer.
    private static func isDangerous(_ text: String.UnicodeScalarView) -> Bool {
        var rest = Substring.UnicodeScalarView(text)
        while let first = rest.first, isPassedOver(first) {
            if "\t\r\n".unicodeScalars.contains(first) { return true }
            rest.removeFirst()
        }
        guard let first = rest.first else { return false }
        return formulas.contains(first) || looksLikeDate(Substring(text.drop { $0 == "'" }))
    }

    /// What may stand before a formula that is still taken for one.
    private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator,
            .initialPunctuation, .finalPunctuation:
            true
        default:
            "'\"„‚`´".unicodeScalars.contains(scalar)
                || scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// The signs with which formulas begin, and those that look like them or are folded to them: wide,
    /// small, high and low.
    private static let formulas = Set("=+-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−".unicodeScalars)

    /// "2.1" and "4.1.1", of which a German Excel makes days.
    private static func looksLikeDate(_ text: Substring) -> Bool {
        guard text.utf8.count <= 11 else { return false }
        return text.wholeMatch(of: /[0-9]{1,2}\.[0-9]{1,2}(\.[0-9]{0,4})?/) != nil
    }
}
