import Concept
package import Register

extension Catalogue {
    /// A day in full.
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

    /// A day for narrow places.
    ///
    /// "04.12.2026", "4 Dec 2026".
    package func shortDate(_ day: Day) -> String {
        let (year, month, day) = day.parts
        return switch language {
        case .german: "\(twoDigits(day)).\(twoDigits(month)).\(year)"
        case .english: "\(day) \(self["monthShort.\(month)"].text()) \(year)"
        }
    }

    /// The month of a day, with its year: "Dezember 2026".
    package func month(_ day: Day) -> String {
        "\(self["month.\(day.parts.month)"].text()) \(day.year)"
    }

    /// An instant in the time of the town.
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

    /// A time of day: "09:05".
    package func clock(_ hour: Int, _ minute: Int) -> String {
        "\(twoDigits(hour)):\(twoDigits(minute))"
    }

    private func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}

extension Catalogue {
    /// From when until when, as far as it is known, or the words for it.
    ///
    /// "seit 2021", "1. März 2021 bis 31. Dezember 2023", "bis Ende 2023".
    ///
    /// Whole years are said as years. What begins after `today` is said with "ab"; so is every
    /// beginning where `today` is not known.
    package func period(_ period: Period, today: Day? = nil) -> String {
        let days = daysOf(period, today: today)
        switch (days, period.words) {
        case (let days?, let words?): return "\(days) (\(words))"
        case (let days?, nil): return days
        case (nil, let words?): return words
        case (nil, nil): return self[.value(.notGiven)]
        }
    }

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

    private func span(_ from: String, _ until: String) -> String {
        from == until ? from : self(.value(.span), ["from": from, "until": until])
    }
}

extension Day {
    fileprivate var isFirstOfYear: Bool { parts.month == 1 && parts.day == 1 }
    fileprivate var isLastOfYear: Bool { parts.month == 12 && parts.day == 31 }
}
