import Concept
package import Register

extension OutboxLetter {
    /// Why a letter goes out: the name of its occasion, and numbers and texts that say what it is
    /// about.
    ///
    /// Only the occasion knows what they mean. Stored as `{"askingBack": {"_0": 5, "_1": 17}}`.
    package struct Cause: Hashable, Sendable {
        /// The name of the occasion.
        package let occasion: String
        let about: [Detail]

        /// One number or text of a cause.
        package enum Detail: Hashable, Sendable {
            case number(Int)
            case text(String)
        }

        /// The number at a place, from 0; `nil` if there is none.
        package func number(_ place: Int) -> Int? {
            guard about.indices.contains(place), case .number(let number) = about[place] else {
                return nil
            }
            return number
        }

        /// The text at a place, from 0; `nil` if there is none.
        package func text(_ place: Int) -> String? {
            guard about.indices.contains(place), case .text(let text) = about[place] else {
                return nil
            }
            return text
        }
    }

    /// A letter that an occasion wants to be sent.
    package struct Draft: Hashable, Sendable {
        /// Says why it is sent, so that it is sent only once: "reminding-5-2".
        package let key: String
        /// Why it is sent, and what it is about.
        package let cause: Cause
        /// The random number of the person who gets it.
        package let person: String

        /// Only stores its arguments.
        package init(_ key: String, _ cause: Cause, to person: String) {
            self.key = key
            self.cause = cause
            self.person = person
        }
    }
}

extension OutboxLetter.Cause: Codable {
    /// A name that is known only when it is read.
    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }

        static func place(_ place: Int) -> Name { Name(stringValue: "_\(place)") }
    }

    /// Reads the stored object.
    ///
    /// - Throws: `DecodingError` if it does not name exactly one occasion.
    package init(from decoder: any Decoder) throws {
        let stored = try decoder.container(keyedBy: Name.self)
        guard stored.allKeys.count == 1, let name = stored.allKeys.first else {
            let context = DecodingError.Context(
                codingPath: decoder.codingPath,
                debugDescription: "A cause has one occasion."
            )
            throw DecodingError.dataCorrupted(context)
        }
        let inner = try stored.nestedContainer(keyedBy: Name.self, forKey: name)
        occasion = name.stringValue
        about = try inner.allKeys.indices.map { place in
            try inner.decode(Detail.self, forKey: .place(place))
        }
    }

    /// Writes an object with the occasion as its only key.
    ///
    /// - Throws: `EncodingError` from the encoder.
    package func encode(to encoder: any Encoder) throws {
        var stored = encoder.container(keyedBy: Name.self)
        let name = Name(stringValue: occasion)
        var inner = stored.nestedContainer(keyedBy: Name.self, forKey: name)
        for (place, detail) in about.enumerated() {
            try inner.encode(detail, forKey: .place(place))
        }
    }
}

extension OutboxLetter.Cause.Detail: Codable {
    /// Reads a number or a text.
    ///
    /// - Throws: `DecodingError` if it is neither.
    package init(from decoder: any Decoder) throws {
        let stored = try decoder.singleValueContainer()
        if let number = try? stored.decode(Int.self) {  // otherwise it is a text
            self = .number(number)
        } else {
            self = .text(try stored.decode(String.self))
        }
    }

    /// Writes the bare number or text.
    ///
    /// - Throws: `EncodingError` from the encoder.
    package func encode(to encoder: any Encoder) throws {
        var stored = encoder.singleValueContainer()
        switch self {
        case .number(let number): try stored.encode(number)
        case .text(let text): try stored.encode(text)
        }
    }
}

extension OutboxLetter.Cause.Detail {
    /// The number of a record; the occasion knows of which kind.
    package static func id<R: Record>(_ id: ID<R>) -> Self { .number(id.number) }
}
