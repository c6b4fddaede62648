package import Register

/// Stored by the name of the kind and the number.
extension Reference: Codable {
    private enum CodingKeys: CodingKey {
        case kind, number
    }

    /// Reads kind and number, or what takes their place while a `Replacement` is under way.
    ///
    /// - Throws: `DecodingError` if it is no reference, or no kind has the stored name.
    package init(from decoder: any Decoder) throws {
        let stored = try decoder.container(keyedBy: CodingKeys.self)
        let reference = Reference(
            try stored.decode(Kind.self, forKey: .kind),
            try stored.decode(Int.self, forKey: .number)
        )
        self = Replacement.underWay(in: decoder)?(reference) ?? reference
    }

    /// Writes the name of the kind and the number.
    ///
    /// - Throws: `EncodingError` from the encoder.
    package func encode(to encoder: any Encoder) throws {
        var stored = encoder.container(keyedBy: CodingKeys.self)
        try stored.encode(kind, forKey: .kind)
        try stored.encode(number, forKey: .number)
    }
}

extension Reference: CustomStringConvertible {
    /// `measure 17`, as in the log.
    package var description: String { "\(kind.rawValue) \(number)" }

    /// Reads what `description` writes, such as `measure 17`; `nil` for anything else.
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
