/// A day of the Gregorian calendar, without time and time zone.
///
/// Stored and written as `2020-12-14`.
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1 January 1970; negative before.
    package let daysSinceEpoch: Int

    /// Any number is accepted; only days of the years 1 to 9999 can be stored and read again.
    package init(daysSinceEpoch: Int) {
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// The day with these parts; `nil` if there is no such day, such as 31 April.
    ///
    /// Years run from 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        daysSinceEpoch = Day.daysSinceEpoch(year, month, day)
    }

    /// Reads `2020-12-14`; `nil` for every other form.
    package init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Day.number(bytes[0..<4]), let month = Day.number(bytes[5..<7]),
            let day = Day.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// By the calendar.
    package static func < (one: Day, other: Day) -> Bool {
        one.daysSinceEpoch < other.daysSinceEpoch
    }

    /// The day that many days later, or earlier if `days` is negative.
    package func adding(days: Int) -> Day {
        Day(daysSinceEpoch: daysSinceEpoch + days)
    }

    /// Year, month (1…12) and day of the month (1…31).
    package var parts: (year: Int, month: Int, day: Int) {
        // Counts from 1 March of year 0, so that the leap day ends a year.
        let shifted = daysSinceEpoch + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The year, such as 2020.
    package var year: Int { parts.year }

    private static func daysSinceEpoch(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.reduce(0) { sum, byte in
            guard let sum, (48...57).contains(byte) else { return nil }
            return sum * 10 + Int(byte - 48)
        }
    }
}

extension Day: CustomStringConvertible {
    /// `2020-12-14`.
    package var description: String {
        let (year, month, day) = parts
        var bytes: [UInt8] = []
        bytes.reserveCapacity(10)
        Day.append(year, width: 4, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        Day.append(month, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        Day.append(day, width: 2, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Writes digits one by one, which is fast: a page of measures shows hundreds of days.
    private static func append(_ number: Int, width: Int, to bytes: inout [UInt8]) {
        if width > 1 || number > 9 { append(number / 10, width: width - 1, to: &bytes) }
        bytes.append(UInt8(ascii: "0") + UInt8(number.magnitude % 10))
    }
}

extension Day: Codable {
    /// Reads the text `2020-12-14`.
    ///
    /// - Throws: `DecodingError` for any other text.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "not a day: \(text)"
            )
        }
        self = day
    }

    /// Writes the text `2020-12-14`.
    ///
    /// - Throws: `EncodingError` from the encoder.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
