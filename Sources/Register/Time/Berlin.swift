import Foundation

/// The time of the town: all days are days in Europe/Berlin.
package enum Berlin {
    private static let zone: TimeZone = {
        guard let zone = TimeZone(identifier: "Europe/Berlin") else {
            // In another zone every day would begin and end at the wrong moment.
            preconditionFailure("the system has no time zone data for Europe/Berlin")
        }
        return zone
    }()

    /// The day on which an instant falls.
    package static func day(of instant: Instant) -> Day {
        Day(daysSinceEpoch: Int((localSeconds(instant) / 86_400).rounded(.down)))
    }

    /// Hour (0…23) and minute (0…59) of an instant.
    package static func time(of instant: Instant) -> (hour: Int, minute: Int) {
        let seconds = Int(localSeconds(instant).rounded(.down))
        let ofDay = seconds - Int((Double(seconds) / 86_400).rounded(.down)) * 86_400
        return (ofDay / 3600, ofDay % 3600 / 60)
    }

    /// The first instant of a day; the day before has ended one millisecond earlier.
    package static func start(of day: Day) -> Instant {
        let midnight = Date(timeIntervalSince1970: Double(day.daysSinceEpoch) * 86_400)
        // The offset of the zone at midnight UTC may still be that of the day before: ask twice.
        let guess = midnight.addingTimeInterval(-Double(zone.secondsFromGMT(for: midnight)))
        return Instant(
            midnight.addingTimeInterval(-Double(zone.secondsFromGMT(for: guess)))
        )
    }

    private static func localSeconds(_ instant: Instant) -> Double {
        instant.date.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: instant.date))
    }
}
