/// Names one record of a town: its kind and the number that the town gave it once.
package struct Reference: Hashable, Comparable, Sendable, Codable {
    package let kind: Kind
    package let number: Int

    package init(_ kind: Kind, _ number: Int) {
        self.kind = kind
        self.number = number
    }

    package init(from decoder: any Decoder) throws {
        let stored = try decoder.container(keyedBy: CodingKeys.self)
        let reference = Reference(
            try stored.decode(Kind.self, forKey: .kind),
            try stored.decode(Int.self, forKey: .number)
        )
        self = Replacement.underWay(in: decoder)?(reference) ?? reference
    }

    package static func < (one: Reference, other: Reference) -> Bool {
        (one.kind.index, one.number) < (other.kind.index, other.number)
    }
}

extension Reference: CustomStringConvertible {
    /// `measure 17`, as in the log.
    package var description: String { "\(kind.rawValue) \(number)" }

    /// Reads what `description` writes.
    package init?(_ text: some StringProtocol) {
        let words = Substring(text).utf8.split(
            separator: UInt8(ascii: " "),
            omittingEmptySubsequences: false
        ).map(Substring.init)
        guard words.count == 2, let kind = Kind(rawValue: String(words[0])),
            let number = Int(words[1]), number > 0
        else { return nil }
        self.init(kind, number)
    }
}

/// The number of a record of a known kind: `ID<Measure>(17)` is M17.
///
/// Stored as the bare number.
package struct ID<R: Record>: Hashable, Comparable, Sendable, Codable {
    package let number: Int

    package init(_ number: Int) {
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

    package var reference: Reference { Reference(R.kind, number) }
}
