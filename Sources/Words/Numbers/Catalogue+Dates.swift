import Concept
package import Register

extension Catalogue {
    /// A day with the month as a word.
    ///
    /// "4. Dezember 2026", "4 December 2026".
    package func date(_ day: Day) -> String {
        let (year, month, day) = day.parts
        let name = self["month.\(month)"].text()
        return switch language {
        case .german: "\(day). \(name) \(year)"
        case .english: "\(day) \(name) \(year)"
        }
    }

    /// A day for narrow places: "04.12.2026", "4 Dec 2026".
    package func shortDate(_ day: Day) -> String {
        let (year, month, day) = day.parts
        return switch language {
        case .german: "\(twoDigits(day)).\(twoDigits(month)).\(year)"
        case .english: "\(day) \(self["monthShort.\(month)"].text()) \(year)"
        }
    }

    /// Month and year of a day: "Dezember 2026".
    package func month(_ day: Day) -> String {
        "\(self["month.\(day.parts.month)"].text()) \(day.year)"
    }

    /// Date and time of an instant in German time, whatever zone the reader is in.
    ///
    /// "14. Dezember 2020, 17:30 Uhr", "14 December 2020, 17:30".
    package func dateAndTime(_ instant: Instant) -> String {
        let (hour, minute) = Berlin.time(of: instant)
        return self(
            .value(.dateAndTime),
            [
                "date": date(Berlin.day(of: instant)),
                "time": clock(hour, minute),
            ]
        )
    }

    /// A time of day on the 24-hour clock: "09:05".
    package func clock(_ hour: Int, _ minute: Int) -> String {
        "\(twoDigits(hour)):\(twoDigits(minute))"
    }

    private func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}

extension Catalogue {
    /// A span of time as far as it is known, followed by the free words for it in brackets.
    ///
    /// "seit 2021", "1. März 2021 bis 31. Dezember 2023", "bis Ende 2023". Whole years are written
    /// as years. A beginning that is not after `today` is "seit", a later one "ab"; if `today` is
    /// `nil`, always "ab". A period without any detail is "keine Angabe".
    package func period(_ period: Period, today: Day? = nil) -> String {
        let days = daysOf(period, today: today)
        switch (days, period.words) {
        case (let days?, let words?): return "\(days) (\(words))"
        case (let days?, nil): return days
        case (nil, let words?): return words
        case (nil, nil): return self[.value(.notGiven)]
        }
    }

    /// The days of a period in words; `nil` if neither end is known.
    private func daysOf(_ period: Period, today: Day?) -> String? {
        switch (period.from, period.until) {
        case (nil, nil):
            return nil
        case (let from?, nil):
            let hasBegun = today.map { from <= $0 } ?? false
            let day = from.isFirstOfYear ? String(from.year) : date(from)
            return self(hasBegun ? .value(.since) : .value(.startingFrom), ["day": day])
        case (nil, let until?):
            guard until.isLastOfYear else { return self(.value(.until), ["day": date(until)]) }
            return self(.value(.untilEndOf), ["year": String(until.year)])
        case (let from?, let until?):
            guard from.isFirstOfYear, until.isLastOfYear else {
                return span(date(from), date(until))
            }
            return span(String(from.year), String(until.year))
        }
    }

    /// "2021 bis 2023"; a single value if both ends read the same.
    private func span(_ from: String, _ until: String) -> String {
        from == until ? from : self(.value(.span), ["from": from, "until": until])
    }
}

extension Day {
    fileprivate var isFirstOfYear: Bool { parts.month == 1 && parts.day == 1 }
    fileprivate var isLastOfYear: Bool { parts.month == 12 && parts.day == 31 }
}
