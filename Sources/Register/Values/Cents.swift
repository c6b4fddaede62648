/// An amount of money in euro cents, never negative in this domain.
///
/// Stored as the bare number.
package struct Cents: Hashable, Comparable, Sendable, Codable {
    package let amount: Int

    package init(_ amount: Int) {
        self.amount = amount
    }

    package init(from decoder: any Decoder) throws {
        amount = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(amount)
    }

    package static func < (one: Cents, other: Cents) -> Bool {
        one.amount < other.amount
    }
}
