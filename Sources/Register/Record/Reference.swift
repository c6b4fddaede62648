/// Names one record of a town: its kind and the number that the town gave it once.
package struct Reference: Hashable, Comparable, Sendable {
    package let kind: Kind
    package let number: Int

    @inlinable package init(_ kind: Kind, _ number: Int) {
        self.kind = kind
        self.number = number
    }

    package static func < (one: Reference, other: Reference) -> Bool {
        (one.kind.index, one.number) < (other.kind.index, other.number)
    }
}

/// The number of a record of a known kind: `ID<Measure>(17)` is M17.
///
/// Stored as the bare number.
package struct ID<R: Record>: Hashable, Comparable, Sendable, Codable {
    package let number: Int

    @inlinable package init(_ number: Int) {
        self.number = number
    }

    package init(from decoder: any Decoder) throws {
        let stored = ID(try decoder.singleValueContainer().decode(Int.self))
        guard let replacement = Replacement.underWay(in: decoder) else {
            self = stored
            return
        }
        number = replacement(stored.reference).number
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }

    package static func < (one: ID, other: ID) -> Bool {
        one.number < other.number
    }

    @inlinable package var reference: Reference { Reference(R.kind, number) }
}
