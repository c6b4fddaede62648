/// A month of a year of the Gregorian calendar.
package struct Month: Hashable, Comparable, Sendable {
    /// Months since January of year 0.
    private let count: Int

    private init(count: Int) { self.count = count }

    /// The month that a day is in.
    package init(of day: Day) {
        let parts = day.parts
        count = parts.year * 12 + parts.month - 1
    }

    /// The year, such as 2020.
    package var year: Int { count / 12 }
    /// The month of the year, 1…12.
    package var number: Int { count % 12 + 1 }

    /// The month that many months later, or earlier if `months` is negative.
    package func adding(_ months: Int) -> Month { Month(count: count + months) }

    /// The earlier one is smaller.
    package static func < (one: Month, other: Month) -> Bool { one.count < other.count }
}

extension Day {
    /// The same day of another month, or the last day of that month if it is too short.
    package func adding(months: Int) -> Day {
        let month = Month(of: self).adding(months)
        let day = parts.day
        // 28 February is in every year: the search ends.
        for shorter in 0...3 {
            if let found = Day(year: month.year, month: month.number, day: day - shorter) {
                return found
            }
        }
        return self
    }
}
