/// An amount of money in euro cents; the rules of the records keep it from being negative.
///
/// Stored as the bare number.
package struct Cents: Hashable, Comparable, Sendable, Codable {
    /// Euro cents: 1 euro is 100.
    package let amount: Int

    /// Does not check the amount.
    package init(_ amount: Int) {
        self.amount = amount
    }

    /// Reads the bare number.
    ///
    /// - Throws: `DecodingError` if it is not a whole number.
    package init(from decoder: any Decoder) throws {
        amount = try decoder.singleValueContainer().decode(Int.self)
    }

    /// Writes the bare number.
    ///
    /// - Throws: `EncodingError` from the encoder.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(amount)
    }

    /// The smaller amount is smaller.
    package static func < (one: Cents, other: Cents) -> Bool {
        one.amount < other.amount
    }
}
