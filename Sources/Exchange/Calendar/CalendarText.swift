import Concept
package import Register

/// A calendar in the format that calendar programs subscribe to.
///
/// The public site serves it with the meetings, consultations and steps of the town, and with one
/// event for a single page.
///
/// - Source: RFC 5545 (iCalendar).
package struct CalendarText: Sendable {
    /// What a calendar program calls the calendar (`X-WR-CALNAME`), in the language of the page.
    package let name: String
    /// The tag of that language, such as `de`; it only shows in `PRODID`.
    package let language: String
    /// In the order in which they are written; there may be none.
    package let events: [Event]

    /// Holds what is given; nothing is checked or sorted.
    package init(name: String, language: String, events: [Event]) {
        self.name = name
        self.language = language
        self.events = events
    }

    /// One entry: a whole day, or something that begins at a time of a day and has no end.
    package struct Event: Sendable {
        /// The `UID`: the same for the same thing for good, so that a program updates its entry.
        package let id: String
        /// The day in Europe/Berlin.
        package let day: Day
        /// The time at which it begins, as `18:00` in Europe/Berlin; `nil` stands for the whole
        /// day.
        package let time: String?
        /// One line of text; signs that mean something in the format are escaped when it is
        /// written.
        package let title: String
        /// Where it takes place, as one line of text; `nil` where that is not known.
        package let place: String?
        /// Whether it was called off; it is then written as `STATUS:CANCELLED` and not left out.
        package let isCancelled: Bool
        /// When what the calendar says last changed (`DTSTAMP`).
        package let stamp: Instant

        /// `time` that is not of the form `18:00` is taken for none, so that the whole day is
        /// meant.
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

    /// The lines of one event, not folded yet.
    private func lines(_ event: Event) -> [String] {
        let place = event.place.map { ["LOCATION:\(Self.escaped($0))"] } ?? []
        return ["BEGIN:VEVENT", "UID:\(event.id)", "DTSTAMP:\(Self.stamp(event.stamp))"]
            + when(event) + ["SUMMARY:\(Self.escaped(event.title))"] + place
            + (event.isCancelled ? ["STATUS:CANCELLED"] : []) + ["END:VEVENT"]
    }

    /// Start and, for a whole day, the day after it as the end, which the format counts as
    /// exclusive.
    ///
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

    /// The day as `20240131`.
    private static func digits(_ day: Day) -> String {
        day.description.filter { $0 != "-" }
    }

    /// The instant in UTC as `20240131T170000Z`; fractions of a second are dropped.
    private static func stamp(_ instant: Instant) -> String {
        let seconds = instant.milliseconds / 1000
        let day = Day(daysSinceEpoch: seconds / 86_400)
        let rest = seconds % 86_400
        let time = [rest / 3600, rest / 60 % 60, rest % 60]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
        return "\(digits(day))T\(time)Z"
    }

    /// Escapes a text for a value: backslash, semicolon, comma and line ends; control characters
    /// go.
    ///
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

    /// Folds a line so that none is longer than 75 bytes of UTF-8, and no character is cut.
    ///
    /// A line that goes on begins with a space, which counts.
    ///
    /// - Source: RFC 5545, 3.1.
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
