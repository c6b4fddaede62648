import Concept
package import Register

/// A calendar as other programs read it.
///
/// - Source: RFC 5545 (iCalendar).
package struct CalendarText: Sendable {
    package let name: String
    package let language: String
    package let events: [Event]

    package init(name: String, language: String, events: [Event]) {
        self.name = name
        self.language = language
        self.events = events
    }

    /// Something on a day, or from a time of that day on.
    package struct Event: Sendable {
        /// The same for the same thing for good.
        package let id: String
        package let day: Day
        /// "18:00" in Europe/Berlin; `nil` is the whole day.
        package let time: String?
        package let title: String
        package let place: String?
        package let isCancelled: Bool
        /// When the calendar last changed.
        package let stamp: Instant

        package init(
            id: String,
            day: Day,
            time: String?,
            title: String,
            place: String? = nil,
            isCancelled: Bool = false,
            stamp: Instant
        ) {
            self.id = id
            self.day = day
            self.time = time
            self.title = title
            self.place = place
            self.isCancelled = isCancelled
            self.stamp = stamp
        }
    }

    /// The whole file: lines that end with CR LF and are at most 75 bytes long.
    package var text: String {
        let head = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Miteinander//\(language.uppercased())",
            "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.escaped(name))",
        ]
        let lines = head + events.flatMap(lines) + ["END:VCALENDAR"]
        return lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    private func lines(_ event: Event) -> [String] {
        let place = event.place.map { ["LOCATION:\(Self.escaped($0))"] } ?? []
        return ["BEGIN:VEVENT", "UID:\(event.id)", "DTSTAMP:\(Self.stamp(event.stamp))"]
            + when(event) + ["SUMMARY:\(Self.escaped(event.title))"] + place
            + (event.isCancelled ? ["STATUS:CANCELLED"] : []) + ["END:VEVENT"]
    }

    /// A time is given in UTC, so that no table of time zones has to go with it.
    private func when(_ event: Event) -> [String] {
        let parts = event.time?.split(separator: ":").compactMap { Int($0) } ?? []
        guard parts.count == 2 else {
            return [
                "DTSTART;VALUE=DATE:\(Self.digits(event.day))",
                "DTEND;VALUE=DATE:\(Self.digits(event.day.adding(days: 1)))",
            ]
        }
        let start = Berlin.instant(of: event.day, hour: parts[0], minute: parts[1])
        return ["DTSTART:\(Self.stamp(start))"]
    }

    private static func digits(_ day: Day) -> String {
        day.description.filter { $0 != "-" }
    }

    private static func stamp(_ instant: Instant) -> String {
        let seconds = instant.milliseconds / 1000
        let day = Day(daysSinceEpoch: seconds / 86_400)
        let rest = seconds % 86_400
        let time = [rest / 3600, rest / 60 % 60, rest % 60]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
        return "\(digits(day))T\(time)Z"
    }

    /// - Source: RFC 5545, 3.3.11.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\\", ";", ",": escaped += "\\\(character)"
            case "\n", "\r\n", "\r": escaped += "\\n"
            default: if !character.isControl { escaped.append(character) }
            }
        }
        return escaped
    }

    /// - Source: RFC 5545, 3.1: no line is longer than 75 bytes, and no character is cut.
    private static func folded(_ line: String) -> String {
        var folded = ""
        var length = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if length + size > 75 {
                folded += "\r\n "
                length = 1
            }
            folded.unicodeScalars.append(scalar)
            length += size
        }
        return folded
    }
}

extension Character {
    fileprivate var isControl: Bool {
        unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
    }
}
