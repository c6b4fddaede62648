/// Keeps a spreadsheet program from making something else of a cell's text.
///
/// Excel computes what begins with `=`, `+`, `-` or `@`, and makes a date of the number 2.1. An
/// apostrophe before it prevents both; what already begins with one gets another, so that every
/// text comes back as it was.
enum CellGuard {
    static func guarded(_ text: String) -> String {
        isDangerous(text.drop { $0 == "'" }) ? "'" + text : text
    }

    static func unguarded(_ text: String) -> String {
        text.hasPrefix("'") && isDangerous(text.drop { $0 == "'" })
            ? String(text.dropFirst()) : text
    }

    private static func isDangerous(_ text: Substring) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return "=+-@\t\r".unicodeScalars.contains(first) || looksLikeDate(text)
    }

    /// "2.1" and "4.1.1", of which a German Excel makes days.
    private static func looksLikeDate(_ text: Substring) -> Bool {
        guard text.utf8.count <= 11 else { return false }
        return text.wholeMatch(of: /[0-9]{1,2}\.[0-9]{1,2}(\.[0-9]{0,4})?/) != nil
    }
}
