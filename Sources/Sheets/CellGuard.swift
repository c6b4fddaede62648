/// Keeps a spreadsheet program from running or changing the text of a cell.
///
/// Excel runs as a formula what begins with `=`, `+`, `-` or `@`, even if these are full-width or
/// small forms and if spaces, quotes or invisible characters stand before them; it also turns 2.1
/// into a date. An apostrophe in front prevents both. A text that already has one gets another, so
/// that every text comes back unchanged.
///
/// - Source: CWE-1236, formula injection in CSV files.
enum CellGuard {
    /// The text as it is safe to write into a CSV file.
    static func guarded(_ text: String) -> String {
        isDangerous(text.unicodeScalars) ? "'" + text : text
    }

    /// The text as it was before `guarded`; a text without a guard comes back unchanged.
    static func unguarded(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.first == "'", isDangerous(scalars) else { return text }
        return String(scalars.dropFirst())
    }

    /// Whether the text needs a guard; apostrophes in front do not change the answer.
    private static func isDangerous(_ text: String.UnicodeScalarView) -> Bool {
        var rest = Substring.UnicodeScalarView(text)
        while let first = rest.first, isPassedOver(first) {
            if "\t\r\n".unicodeScalars.contains(first) { return true }
            rest.removeFirst()
        }
        guard let first = rest.first else { return false }
        return formulas.contains(first) || looksLikeDate(Substring(text.drop { $0 == "'" }))
    }

    /// Whether Excel skips this character when it looks for the beginning of a formula.
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

    /// The characters that begin a formula, with all those that are normalised to them: full-width,
    /// small, superscript and subscript forms.
    private static let formulas = Set("=+-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−".unicodeScalars)

    /// Whether a German Excel would make a date of the text, as of "2.1" and "4.1.1".
    private static func looksLikeDate(_ text: Substring) -> Bool {
        guard text.utf8.count <= 11 else { return false }
        return text.wholeMatch(of: /[0-9]{1,2}\.[0-9]{1,2}(\.[0-9]{0,4})?/) != nil
    }
}
