import TestKit

/// One of the ways to write the same thing in XML and in an archive.
enum Spelling: CaseIterable {
    case plain, entities, capitals, otherPrefix, singleQuotes, comments

    /// A word as it stands in an attribute or in a text.
    func word(_ text: String) -> String {
        switch self {
        case .entities:
            text.unicodeScalars.map { "&#x\(String($0.value, radix: 16));" }.joined()
        case .capitals: Self.escaped(text.uppercased())
        case .plain, .otherPrefix, .singleQuotes, .comments: Self.escaped(text)
        }
    }

    /// A name of a part in the archive.
    func name(_ text: String) -> String { self == .capitals ? text.uppercased() : text }

    /// A whole part.
    func part(_ text: String) -> String {
        switch self {
        case .otherPrefix: Self.renamed(text)
        case .singleQuotes:
            // What stands within a text stays: there it is an entity.
            text.replacing("\"", with: "'")
        case .comments: text.replacing("><", with: "><!-- \" < > ' = --><")
        case .plain, .entities, .capitals: text
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&apos;")
    }

    /// Each prefix as another one, and one where there was none.
    private static func renamed(_ text: String) -> String {
        let text = text.replacing(
            /([<\/\s])(xmlns:)?(w|r|v|o|x|a|office|text|table|draw|script|form|meta|xlink)([:=])/
        ) { "\($0.1)\($0.2 ?? "")\($0.2 == nil && $0.4 == "=" ? "" : "q")\($0.3)\($0.4)" }
        guard text.contains(" xmlns=") else { return text }
        return text.replacing(" xmlns=", with: " xmlns:own=")
            .replacing(/<(\/?)([A-Za-z]+)([ \/>])/) { "<\($0.1)own:\($0.2)\($0.3)" }
    }
}

extension TinyOffice {
    /// Puts a text into a part, before what stands there, and writes the part in a spelling.
    mutating func put(_ text: String, into name: String, before place: String, _ spelling: Spelling)
    {
        self[name] = spelling.part(
            self[name].replacing(place, with: text + place, maxReplacements: 1)
        )
    }
}
