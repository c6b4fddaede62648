import Concept
import Foundation
import Register

/// A day, a month, a quarter or a year as lists have them, or what else a cell for a day holds.
enum ListDate: Hashable {
    /// The first and the last day that are meant: the same day, or the ends of a month or a year.
    case days(Day, Day)
    /// Text that is no date, such as `fortlaufend`.
    case words
    /// It has the form of a day and is none: `31.04.2023`.
    case unreadable

    /// The number of bytes up to which a cell is looked at; a longer one is words.
    static let limit = 80

    /// Reads a cell; a year before 1900 or after 2199 is none.
    init(_ text: String) {
        let text = text.tidied
        if text.utf8.count > Self.limit {
            self = .words
        } else if let day = Self.day(text) {
            self = .days(day, day)
        } else if let month = Self.month(text) {
            self = month
        } else if let year = Self.year(text) {
            self = Self.days(of: year, 1...12)
        } else {
            self = Self.looksLikeDay(text) ? .unreadable : .words
        }
    }

    /// Reads a whole day: `22.11.2021`, `1.3.21`, `2021-11-22`, with or without a time after it.
    ///
    /// A year of two digits below 70 is after 2000. It is `nil` for anything else, also for a
    /// month.
    static func day(_ text: String) -> Day? {
        guard text.utf8.count <= limit else { return nil }
        let text = text.tidied.replacing(/[ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.0+)?)?Z?$/, with: "")
        if let day = Day(iso: text) { return day.isUsual ? day : nil }
        guard
            let parts = text.wholeMatch(of: /([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4}|[0-9]{2})/),
            let year = Int(parts.3), let month = Int(parts.2), let number = Int(parts.1)
        else { return named(text) }
        let full = parts.3.count == 4 ? year : year + (year < 70 ? 2000 : 1900)
        let day = Day(year: full, month: month, day: number)
        return day.flatMap { $0.isUsual ? $0 : nil }
    }

    /// Reads a day whose month is a word: `22. November 2021`.
    private static func named(_ text: String) -> Day? {
        guard text.wholeMatch(of: /[0-9]{1,2}\. ?\p{L}{3,9}\.? ?[0-9]{4}/) != nil,
            let printed = PrintedDate(in: text), printed.range == text.startIndex..<text.endIndex
        else { return nil }
        return printed.day.isUsual ? printed.day : nil
    }

    /// Reads a month or a quarter: `März 2021`, `03/2021`, `3.2021`, `2. Quartal 2021`, `Q2 2021`.
    private static func month(_ text: String) -> ListDate? {
        if let match = text.wholeMatch(of: /([0-9]{1,2})[\/.]([0-9]{4})/),
            let month = Int(match.1), let year = year(String(match.2)), (1...12).contains(month)
        {
            return days(of: year, month...month)
        }
        if let match = text.wholeMatch(of: /(?:Q([1-4])|([1-4])\. ?Quartal)[ \/]([0-9]{4})/),
            let quarter = (match.1 ?? match.2).flatMap({ Int($0) }),
            let year = year(String(match.3))
        {
            return days(of: year, (quarter * 3 - 2)...(quarter * 3))
        }
        guard let match = text.wholeMatch(of: /(\p{L}{3,9})\.? ([0-9]{4})/),
            let printed = PrintedDate(in: "1. \(match.1) \(match.2)"), printed.day.isUsual
        else { return nil }
        let month = printed.day.parts.month
        return days(of: printed.day.year, month...month)
    }

    /// Reads a year of four digits from 1900 to 2199.
    private static func year(_ text: String) -> Int? {
        guard text.count == 4, let year = Int(text), (1900...2199).contains(year) else {
            return nil
        }
        return year
    }

    /// The first day of the first month and the last day of the last one.
    private static func days(of year: Int, _ months: ClosedRange<Int>) -> ListDate {
        let next = months.upperBound == 12 ? (year + 1, 1) : (year, months.upperBound + 1)
        guard let first = Day(year: year, month: months.lowerBound, day: 1),
            let after = Day(year: next.0, month: next.1, day: 1)
        else { return .unreadable }
        return .days(first, after.adding(days: -1))
    }

    /// Whether a text is meant as a date: numbers without letters, or a short one that begins so.
    ///
    /// Nobody writes a remark in this way, so an error is reported where it is no day.
    private static func looksLikeDay(_ text: String) -> Bool {
        !text.contains { $0.isLetter } && text.contains { $0.isNumber }
            || text.firstMatch(of: /[0-9]{1,2}\. ?[0-9]{1,2}\. ?[0-9]{2}/) != nil
                && text.count <= 12
    }
}

extension Day {
    /// Whether the year is from 1900 to 2199; any other is a typing error.
    fileprivate var isUsual: Bool { (1900...2199).contains(year) }
}

/// Reads a span of time in one cell: `2021–2023`, `seit 2019`, `01.03.2021 bis 31.12.2023`.
enum ListPeriod {
    /// Returns the period, with the text as its words where it names no day.
    ///
    /// It is `nil` where something looks like a day and is none.
    static func read(_ text: String) -> Period? {
        let text = text.tidied
        if text.utf8.count > ListDate.limit { return Period(words: text) }
        if let (first, last) = ends(of: text), case .days(let from, _) = ListDate(first),
            case .days(_, let until) = ListDate(last)
        {
            return Period(from: from, until: until)
        }
        if let match = text.wholeMatch(of: /(?:seit|ab|von) (.+)/),
            case .days(let from, _) = ListDate(String(match.1))
        {
            return Period(from: from)
        }
        if let match = text.wholeMatch(of: /bis (?:zum |Ende )?(.+)/),
            case .days(_, let until) = ListDate(String(match.1))
        {
            return Period(until: until)
        }
        switch ListDate(text) {
        case .days(let from, let until): return Period(from: from, until: until)
        case .words: return Period(words: text)
        case .unreadable: return nil
        }
    }
    /// The text before and after "bis" or a dash; `nil` where there are not two.
    private static func ends(of text: String) -> (String, String)? {
        let whole = /(?:von |vom |ab |seit )?(.+?)(?: bis (?:zum )?| ?[–—] ?| - )(?:Ende )?(.+)/
        if let match = text.wholeMatch(of: whole) { return (String(match.1), String(match.2)) }
        guard let years = text.wholeMatch(of: /([0-9]{4})-([0-9]{4})/) else { return nil }
        return (String(years.1), String(years.2))
    }
}
