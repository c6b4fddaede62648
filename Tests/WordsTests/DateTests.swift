import Concept
import Register
import Testing
import Words

struct DateTests {
    private let german = Catalogue.german
    private let english = Catalogue.english

    private static func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
        try #require(Day(year: year, month: month, day: day))
    }

    @Test func `a day is written in full and short`() throws {
        let day = try Self.day(2026, 12, 4)
        #expect(german.date(day) == "4. Dezember 2026")
        #expect(english.date(day) == "4 December 2026")
        #expect(german.shortDate(day) == "04.12.2026")
        #expect(english.shortDate(day) == "4 Dec 2026")
        #expect(german.month(day) == "Dezember 2026")
        #expect(try german.date(Self.day(2021, 3, 1)) == "1. März 2021")
    }

    @Test func `an instant is written in the time of the town`() {
        let winter = Instant(milliseconds: 1_607_963_400_000)
        #expect(german.dateAndTime(winter) == "14. Dezember 2020, 17:30 Uhr")
        #expect(english.dateAndTime(winter) == "14 December 2020, 17:30")
        let summer = Instant(milliseconds: 1_593_554_700_000)
        #expect(german.dateAndTime(summer) == "1. Juli 2020, 00:05 Uhr")
    }

    @Test func `a period is said as far as it is known`() throws {
        let today = try Self.day(2022, 6, 1)
        let start = try Self.day(2021, 1, 1)
        let march = try Self.day(2021, 3, 1)
        let end = try Self.day(2023, 12, 31)
        let summer = try Self.day(2023, 7, 31)
        let cases: [(Period, String, String)] = [
            (Period(), "keine Angabe", "not stated"),
            (Period(from: start), "seit 2021", "since 2021"),
            (Period(from: march), "seit 1. März 2021", "since 1 March 2021"),
            (Period(from: summer), "ab 31. Juli 2023", "from 31 July 2023"),
            (Period(until: summer), "bis 31. Juli 2023", "until 31 July 2023"),
            (Period(until: end), "bis Ende 2023", "until the end of 2023"),
            (Period(from: start, until: end), "2021 bis 2023", "2021 to 2023"),
            (Period(from: try Self.day(2023, 1, 1), until: end), "2023", "2023"),
            (
                Period(from: march, until: end), "1. März 2021 bis 31. Dezember 2023",
                "1 March 2021 to 31 December 2023"
            ),
            (Period(words: "ab Schuljahr 2021/22"), "ab Schuljahr 2021/22", "ab Schuljahr 2021/22"),
            (
                Period(from: start, words: "mit Pause"), "seit 2021 (mit Pause)",
                "since 2021 (mit Pause)"
            ),
        ]
        for (period, german, english) in cases {
            #expect(self.german.period(period, today: today) == german)
            #expect(self.english.period(period, today: today) == english)
        }
        #expect(german.period(Period(from: march)) == "ab 1. März 2021")
    }
}
