/// Who may see a record.
///
/// A public record never becomes internal again; it can only be withdrawn.
///
/// - Source: decision 2.
package enum Visibility: Hashable, Sendable {
    /// The office and those who work with it.
    case `internal`
    /// Everybody of the network who is signed in.
    case network
    /// Everybody, if the owner is public too.
    case `public`
    /// It was public until this day; only number and day are still shown.
    case withdrawn(on: Day)

    /// Whether it was public and has been taken out.
    package var isWithdrawn: Bool {
        if case .withdrawn = self { true } else { false }
    }

    /// Whether the public has seen the record, now or before.
    package var wasPublic: Bool {
        switch self {
        case .internal, .network: false
        case .public, .withdrawn: true
        }
    }

    /// Whether a record of this visibility may be given the other one.
    package func mayBecome(_ next: Visibility) -> Bool {
        switch (self, next) {
        case (.internal, .withdrawn), (.network, .withdrawn): false
        case (.internal, _), (.network, _): true
        case (.public, .public), (.public, .withdrawn), (.withdrawn, .public): true
        case (.public, _): false
        case (.withdrawn, _): self == next
        }
    }
}

extension Visibility: Codable {
    /// Reads the stored text.
    ///
    /// - Throws: `DecodingError` if it is not one of the forms of `text`.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let visibility = Visibility(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "not a visibility: \(text)"
            )
        }
        self = visibility
    }

    /// Writes `text`.
    ///
    /// - Throws: `EncodingError` from the encoder.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    private init?(_ text: String) {
        switch text {
        case "internal": self = .internal
        case "network": self = .network
        case "public": self = .public
        default:
            guard text.hasPrefix("withdrawn "), let day = Day(iso: text.dropFirst(10)) else {
                return nil
            }
            self = .withdrawn(on: day)
        }
    }

    /// The stored form: `internal`, `network`, `public` or `withdrawn 2024-05-31`.
    package var text: String {
        switch self {
        case .internal: "internal"
        case .network: "network"
        case .public: "public"
        case .withdrawn(let day): "withdrawn \(day)"
        }
    }
}
