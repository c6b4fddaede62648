import Concept
import Exchange
import Register
import Testing

/// The calendar as other programs read it.
@Suite struct CalendarTextTests {
    private func text(_ title: String, time: String? = nil) -> String {
        let event = CalendarText.Event(
            id: "meeting-1@08317096",
            day: Day(daysSinceEpoch: 18_610),
            time: time,
            title: title,
            place: "Rathaus; Saal 1",
            isCancelled: true,
            stamp: Instant(milliseconds: 1_600_000_000_000)
        )
        return CalendarText(name: "Kalender, neu", language: "de", events: [event]).text
    }

    @Test func `a whole day, its words escaped`() {
        let expected = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Miteinander//DE", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH", "X-WR-CALNAME:Kalender\\, neu", "BEGIN:VEVENT",
            "UID:meeting-1@08317096", "DTSTAMP:20200913T122640Z", "DTSTART;VALUE=DATE:20201214",
            "DTEND;VALUE=DATE:20201215", "SUMMARY:Sitzung\\n\\\\ Teil 2",
            "LOCATION:Rathaus\\; Saal 1", "STATUS:CANCELLED", "END:VEVENT", "END:VCALENDAR", "",
        ]
        #expect(
            text("Sitzung\n\\ Teil 2\u{7}").split(
                separator: "\r\n",
                omittingEmptySubsequences: false
            ).map(String.init) == expected
        )
    }

    @Test(arguments: [("18:00", "20201214T170000Z"), ("00:30", "20201213T233000Z")])
    func `a time of the town's clocks`(time: String, instant: String) {
        #expect(text("Sitzung", time: time).contains("DTSTART:\(instant)\r\n"))
    }

    @Test func `no line is longer than 75 bytes, and no letter is cut`() {
        let title = String(repeating: "Ägypten ", count: 40)
        let lines = text(title).split(separator: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        let unfolded = text(title).replacing("\r\n ", with: "")
        #expect(unfolded.contains("SUMMARY:\(title)\r\n"))
    }
}
