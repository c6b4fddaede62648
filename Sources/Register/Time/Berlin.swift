import Foundation

/// The local time of the town: all days are days in Europe/Berlin.
package enum Berlin {
    private static let zone: TimeZone = {
        guard let zone = TimeZone(identifier: "Europe/Berlin") else {
            // In another zone every day would begin and end at the wrong moment.
            preconditionFailure("the system has no time zone data for Europe/Berlin")
        }
        return zone
    }()

    /// The day in Berlin on which an instant falls.
    package static func day(of instant: Instant) -> Day {
        Day(daysSinceEpoch: Int((localSeconds(instant) / 86_400).rounded(.down)))
    }

    /// Hour (0…23) and minute (0…59) in Berlin.
    package static func time(of instant: Instant) -> (hour: Int, minute: Int) {
        let seconds = Int(localSeconds(instant).rounded(.down))
        let ofDay = seconds - Int((Double(seconds) / 86_400).rounded(.down)) * 86_400
        return (ofDay / 3600, ofDay % 3600 / 60)
    }

    /// The first instant of a day: midnight in Berlin.
    package static func start(of day: Day) -> Instant { instant(of: day, hour: 0, minute: 0) }

    /// The instant at which clocks in Berlin show this time.
    ///
    /// A time that daylight saving skips is taken as one hour later; of a time that occurs twice,
    /// the second one is meant.
    package static func instant(of day: Day, hour: Int, minute: Int) -> Instant {
        let seconds = day.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60
        let local = Date(timeIntervalSince1970: Double(seconds))
        // The offset of the zone at this time in UTC may still be that before a change: ask twice.
        let guess = local.addingTimeInterval(-Double(zone.secondsFromGMT(for: local)))
        return Instant(local.addingTimeInterval(-Double(zone.secondsFromGMT(for: guess))))
    }

    private static func localSeconds(_ instant: Instant) -> Double {
        instant.date.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: instant.date))
    }
}
