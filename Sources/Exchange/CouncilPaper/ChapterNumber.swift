/// A number in front of a heading or an item of a list: `A.`, `II.`, `3.`, `3)` or `3.1`.
struct ChapterNumber {
    /// One way to read a number; a single `V` may be a letter or a Roman five.
    struct Reading: Hashable {
        /// What is counted with.
        enum Style { case letter, roman, decimal }
        let style: Style
        /// The parts as numbers from 1: `3.1` has two parts, all others have one.
        let parts: [Int]
    }

    /// The number without its final dot or bracket.
    let printed: String
    /// The ways to read it, the likeliest first; there is always one.
    let readings: [Reading]
    /// The text after the number, never empty.
    let text: Substring

    /// Reads the number at the beginning of a line.
    ///
    /// It is `nil` without text after it, where neither a dot nor a bracket marks it, for a date,
    /// and for numbers above 99.
    init?(startOf line: some StringProtocol) {
        let line = Substring(line)
        let mark = line.prefix(10).prefix { $0 != " " && $0 != "\t" }
        let number = mark.prefix { $0.isASCIIDigit || $0 == "." || ("A"..."Z").contains($0) }
        let text = line[mark.endIndex...].drop { $0 == " " || $0 == "\t" }
        guard !text.isEmpty, !number.isEmpty, ["", ")"].contains(mark[number.endIndex...]) else {
            return nil
        }
        let core = number.last == "." ? number.dropLast() : number
        let readings = ChapterNumber.readings(of: core)
        let isMarked = core.endIndex != mark.endIndex || core.contains(".")
        guard isMarked, !readings.isEmpty, !ChapterNumber.isDate(line) else { return nil }
        printed = String(core)
        self.readings = readings
        self.text = text
    }

    /// All ways to read the number; empty where it is none.
    private static func readings(of core: Substring) -> [Reading] {
        if core.first?.isASCIIDigit == true {
            let parts = core.split(separator: ".", omittingEmptySubsequences: false).map(part)
            let numbers = parts.compactMap { $0 }
            return numbers.count == parts.count && numbers.count < 5
                ? [Reading(style: .decimal, parts: numbers)] : []
        }
        let roman = romans.firstIndex { $0 == core }.map {
            Reading(style: .roman, parts: [$0 + 1])
        }
        let letter = core.count == 1 ? core.first?.asciiValue : nil
        return [roman, letter.map { Reading(style: .letter, parts: [Int($0) - 64]) }]
            .compactMap { $0 }
    }

    /// A number of one or two digits without a leading zero: `04.11.` is a date, and `2020` a year.
    private static func part(_ digits: Substring) -> Int? {
        guard digits.count < 3, digits.first != "0" else { return nil }
        return Int(digits)
    }

    /// Roman numerals; chapters are not counted any further with them.
    static let romans: [Substring] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
    ]

    /// Whether the line begins with a date, as in "4.11.2020 ...".
    private static func isDate(_ line: Substring) -> Bool {
        let start = String(line.prefix(24))
        return PrintedDate(in: start)?.range.lowerBound == start.startIndex
    }
}
