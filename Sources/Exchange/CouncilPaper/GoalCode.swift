import Decoding

extension GoalLine {
    /// Reads `A3 Offenburg versteht sich …`, `A 3: …`, `Z1.2 – …`; `nil` without a code.
    ///
    /// The wording may be empty.
    init?(_ text: String) {
        guard let (code, end) = GoalLine.code(at: text[...]) else { return nil }
        let rest = text[end...]
        guard rest.isEmpty || " :.)–-|".contains(rest.first ?? " ") else { return nil }
        self.init(code: code, wording: String(rest.drop { " :.)–-|".contains($0) }))
    }

    /// The codes of a line that holds nothing else, as in `A3, A4 und E4`; `nil` for any other
    /// line.
    static func codes(_ text: String) -> [String]? {
        let parts = text.replacing(" und ", with: ",").split { ",;/".contains($0) }
            .map { $0.trimming(" ") }
        let codes = parts.compactMap { part in
            code(at: part[...]).flatMap { $0.end == part.endIndex ? $0.code : nil }
        }
        return !codes.isEmpty && codes.count == parts.count ? codes : nil
    }

    /// A code at the beginning: one to three capitals and a number, with at most one space between.
    private static func code(at text: Substring) -> (code: String, end: String.Index)? {
        let letters = text.prefix(4).prefix { $0.isUppercase }
        let rest = text[letters.endIndex...].drop { $0 == " " || $0 == "-" }
        let gap = text[letters.endIndex..<rest.startIndex]
        var number = rest.prefix(6).prefix { $0.isASCIIDigit || $0 == "." }
        if number.last == "." { number = number.dropLast() }
        guard (1...3).contains(letters.count), gap.count < 2, number.first?.isASCIIDigit == true
        else { return nil }
        return (String(letters) + String(number), number.endIndex)
    }
}
