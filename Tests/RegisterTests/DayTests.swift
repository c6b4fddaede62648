import Concept
import Foundation
import Register
import TestKit
import Testing

@Suite struct DayTests {
    @Test func `a day is written and read as ISO 8601`() throws {
        let day = try #require(Day(year: 2020, month: 12, day: 14))
        #expect(day.description == "2020-12-14")
        #expect(Day(iso: "2020-12-14") == day)
    }

    @Test(arguments: ["2021-02-29", "2020-13-01", "2020-1-1", "20201214", "2020-12-1x", ""])
    func `what the calendar has not is not a day`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func `parts and days agree over four centuries`() throws {
        let wrong = (-80_000...80_000).map(Day.init(daysSinceEpoch:)).filter { day in
            let (year, month, ofMonth) = day.parts
            return Day(year: year, month: month, day: ofMonth) != day
        }
        #expect(wrong.isEmpty)
    }

    @Test func `a day of the town ends at its midnight, in winter and in summer`() throws {
        for iso in ["2020-01-15", "2020-07-15", "2021-03-28", "2021-10-31"] {
            let day = try #require(Day(iso: iso))
            let start = Berlin.start(of: day)
            #expect(Berlin.day(of: start) == day)
            #expect(Berlin.time(of: start) == (0, 0))
            let before = Instant(milliseconds: start.milliseconds - 1)
            #expect(Berlin.day(of: before) == day.adding(days: -1))
        }
    }
}
