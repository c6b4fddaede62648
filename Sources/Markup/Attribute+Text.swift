/// Attributes of texts and lists.
extension Attribute where Tag: Takes.Datetime {
    /// The time in the notation of machines: `2026-03-31` or `2026-03-31T17:00:00+02:00`.
    package static func datetime(_ text: String) -> Self { Self("datetime", text) }
}

extension Attribute where Tag == HTML.Ol {
    /// How the items are numbered.
    package static func type(_ numbering: HTML.Numbering) -> Self {
        Self("type", numbering.rawValue)
    }
    /// The number of the first item.
    package static func start(_ number: Int) -> Self { Self("start", "\(number)") }
    /// The numbers go down to 1.
    package static var reversed: Self { Self("reversed") }
}

extension Attribute where Tag == HTML.Li {
    /// The number of the item; those that follow count on from it.
    package static func value(_ number: Int) -> Self { Self("value", "\(number)") }
}

extension HTML {
    /// How the items of an ordered list are numbered.
    package enum Numbering: String, Sendable {
        case decimal = "1"
        case lowerLetters = "a"
        case upperLetters = "A"
        case lowerRoman = "i"
        case upperRoman = "I"
    }
}
