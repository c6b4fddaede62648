import Concept
import Register

/// The first date in a text: `04.11.2020`, `4.11.20`, `4. November 2020` or `2020-11-04`.
///
/// Used for printed papers and lists, where the date is only a part of the text.
struct PrintedDate {
    /// The day, which exists in the calendar.
    let day: Day
    /// Where the date stands in the text.
    let range: Range<String.Index>

    /// Looks for a date from each digit that begins a number; `nil` where the text has none.
    ///
    /// A year of two digits is after 2000.
    init?(in text: String) {
        var index = text.startIndex
        var afterDigit = false
        while index < text.endIndex {
            let isDigit = text[index].isASCIIDigit
            if isDigit, !afterDigit, let (day, end) = PrintedDate.date(in: text[index...]) {
                self.day = day
                range = index..<end
                return
            }
            afterDigit = isDigit
            index = text.index(after: index)
        }
        return nil
    }

    /// A date at the very beginning of the text, and where it ends.
    private static func date(in text: Substring) -> (Day, String.Index)? {
        var rest = text
        guard let first = number(&rest, digits: 1...4) else { return nil }
        if first.digits == 4 { return isoDate(year: first.value, rest) }
        guard first.digits <= 2, skip(".", &rest), let month = month(&rest),
            let year = number(&rest, digits: 2...4), year.digits != 3,
            let day = Day(
                year: year.digits == 2 ? 2000 + year.value : year.value,
                month: month,
                day: first.value
            )
        else { return nil }
        return (day, rest.startIndex)
    }

    /// The rest of `2020-11-04` after the year.
    private static func isoDate(year: Int, _ text: Substring) -> (Day, String.Index)? {
        var rest = text
        guard skip("-", &rest), let month = number(&rest, digits: 2...2), skip("-", &rest),
            let day = number(&rest, digits: 2...2),
            let date = Day(year: year, month: month.value, day: day.value)
        else { return nil }
        return (date, rest.startIndex)
    }

    /// Takes a month off the text: `11.` or a word of at least three letters, such as `Nov.`.
    private static func month(_ text: inout Substring) -> Int? {
        skipSpaces(&text)
        if let number = number(&text, digits: 1...2) {
            guard skip(".", &text) else { return nil }
            skipSpaces(&text)
            return number.value
        }
        let name = text.prefix { $0.isLetter }
        let folded = name.lowercased()
        guard name.count >= 3, let index = months.firstIndex(where: { $0.hasPrefix(folded) })
        else { return nil }
        text = text[name.endIndex...]
        _ = skip(".", &text)
        skipSpaces(&text)
        return index + 1
    }

    private static let months = [
        "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september",
        "oktober", "november", "dezember",
    ]

    /// Takes a number with so many digits off the text; `nil` where it has fewer or more.
    private static func number(
        _ text: inout Substring,
        digits: ClosedRange<Int>
    ) -> (value: Int, digits: Int)? {
        let run = text.prefix(digits.upperBound + 1).prefix { $0.isASCIIDigit }
        guard digits.contains(run.count), let value = Int(run) else { return nil }
        text = text[run.endIndex...]
        return (value, run.count)
    }

    /// Takes one character off the text; false where another one is there.
    private static func skip(_ character: Character, _ text: inout Substring) -> Bool {
        guard text.first == character else { return false }
        text.removeFirst()
        return true
    }

    private static func skipSpaces(_ text: inout Substring) {
        text = text.drop { $0 == " " }
    }
}

extension Character {
    /// Whether it is one of 0 to 9; digits of other scripts are not.
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
