package import Foundation

/// A moment, in whole milliseconds since 1 January 1970 UTC.
///
/// Stored as the bare number.
package struct Instant: Hashable, Comparable, Sendable, Codable {
    /// Since 1 January 1970 UTC; negative before.
    package let milliseconds: Int

    /// Takes the number as it is stored.
    package init(milliseconds: Int) {
        self.milliseconds = milliseconds
    }

    /// Rounds down to a whole millisecond.
    package init(_ date: Date) {
        milliseconds = Int((date.timeIntervalSince1970 * 1000).rounded(.down))
    }

    /// Reads the bare number.
    ///
    /// - Throws: `DecodingError` if it is not a whole number.
    package init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int.self)
    }

    /// Writes the bare number.
    ///
    /// - Throws: `EncodingError` from the encoder.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    /// The earlier one is smaller.
    package static func < (one: Instant, other: Instant) -> Bool {
        one.milliseconds < other.milliseconds
    }

    /// The moment that many seconds later, or earlier if `seconds` is negative.
    package func adding(seconds: Int) -> Instant {
        Instant(milliseconds: milliseconds + seconds * 1000)
    }

    /// The same moment for Foundation, exact to the millisecond.
    package var date: Date {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
}
