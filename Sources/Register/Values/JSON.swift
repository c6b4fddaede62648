/// A JSON value, with which stored records are lifted, merged and redacted.
///
/// Numbers are whole, because no record holds any other.
package enum JSON: Hashable, Sendable {
    case null
    case flag(Bool)
    case number(Int)
    case text(String)
    case list([JSON])
    case object([String: JSON])
}

extension JSON {
    /// This value with all its texts replaced by what `words` makes of them; keys stay.
    package func rewritten(_ words: (String) -> String) -> JSON {
        switch self {
        case .null, .flag, .number: self
        case .text(let text): .text(words(text))
        case .list(let list): .list(list.map { $0.rewritten(words) })
        case .object(let object): .object(object.mapValues { $0.rewritten(words) })
        }
    }
}

extension JSON: Codable {
    /// Tries one type after the other.
    ///
    /// - Throws: `DecodingError` if there is a fraction or no value.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {  // asks for the type
            self = .text(text)
        } else if let number = try? container.decode(Int.self) {  // asks for the type
            self = .number(number)
        } else if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {  // asks for the type
            self = .flag(flag)
        } else if let list = try? container.decode([JSON].self) {  // asks for the type
            self = .list(list)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }

    /// Writes the value as it is.
    ///
    /// - Throws: `EncodingError` from the encoder.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .flag(let flag): try container.encode(flag)
        case .number(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        case .list(let list): try container.encode(list)
        case .object(let object): try container.encode(object)
        }
    }
}
