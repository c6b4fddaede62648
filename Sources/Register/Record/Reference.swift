/// Identifies one record of a town: its kind, and the number that the town gave it.
package struct Reference: Hashable, Comparable, Sendable {
    /// The kind; references are sorted by it first.
    package let kind: Kind
    /// Unique within the kind, from 1, never used again.
    package let number: Int

    /// Does not check that there is such a record.
    @inlinable package init(_ kind: Kind, _ number: Int) {
        self.kind = kind
        self.number = number
    }

    /// By kind, then by number.
    package static func < (one: Reference, other: Reference) -> Bool {
        (one.kind.index, one.number) < (other.kind.index, other.number)
    }
}

/// The number of a record whose kind is known to the compiler: `ID<Measure>(17)` is M17.
///
/// Stored as the bare number.
package struct ID<R: Record>: Hashable, Comparable, Sendable, Codable {
    /// From 1.
    package let number: Int

    /// Does not check that there is such a record.
    @inlinable package init(_ number: Int) {
        self.number = number
    }

    /// Reads the number, or the one that takes its place while a `Replacement` is under way.
    ///
    /// - Throws: `DecodingError` if it is not a whole number.
    package init(from decoder: any Decoder) throws {
        let stored = ID(try decoder.singleValueContainer().decode(Int.self))
        guard let replacement = Replacement.underWay(in: decoder) else {
            self = stored
            return
        }
        number = replacement(stored.reference).number
    }

    /// Writes the bare number.
    ///
    /// - Throws: `EncodingError` from the encoder.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }

    /// By number.
    package static func < (one: ID, other: ID) -> Bool {
        one.number < other.number
    }

    /// The same without the type.
    @inlinable package var reference: Reference { Reference(R.kind, number) }
}
