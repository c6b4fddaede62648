/// How a cell is formatted, as far as formatting can make its text invisible.
///
/// - Source: decision 40.
struct CellLook: Hashable, Sendable {
    var isStruck = false
    var isTiny = false
    /// The colour of the text; `nil` means automatic, which is black.
    var ink: Ink?
    /// The colours behind the text, several for a gradient; `nil` if the cell has no fill and is
    /// white.
    var grounds: [Ink]?
    /// What the number format of the cell lets be seen.
    var format = ShownParts.all

    /// The largest size in points that counts as too small to read.
    static let tinySize = 2.0

    /// Why a text with this look cannot be seen in this cell; empty if it can.
    ///
    /// On a gradient one colour that swallows the text is enough.
    func hiding(_ text: TextLook) -> Set<Hidden.Sort> {
        var found: Set<Hidden.Sort> = []
        if text.isStruck { found.insert(.struck) }
        if text.isTiny { found.insert(.tiny) }
        let ink = text.ink ?? .black
        if (grounds ?? [.white]).contains(where: ink.isLost(on:)) { found.insert(.pale) }
        return found
    }

    /// Why the value of this cell cannot be seen; empty if it can.
    ///
    /// `number` is the stored number, `nil` for a text.
    func hiding(number: Double?) -> Set<Hidden.Sort> {
        var found = hiding(TextLook(isStruck: isStruck, isTiny: isTiny, ink: ink))
        switch format.part(of: number) {
        case .shown: break
        case .nothing: found.insert(.pale)
        case .white:
            if (grounds ?? [.white]).contains(where: Ink.white.isLost(on:)) { found.insert(.pale) }
        }
        return found
    }
}

/// The font of a text, which may be only a part of a cell, as far as it can make the text
/// invisible.
struct TextLook: Hashable, Sendable {
    var isStruck = false
    var isTiny = false
    var ink: Ink?

    /// Takes over what one element inside a `font` or `rPr` says; other elements are ignored.
    mutating func take(_ element: String, _ attributes: [String: String], _ palette: Palette) {
        switch element {
        case "strike": isStruck = attributes.isOn("val", unless: true)
        case "sz":
            isTiny =
                attributes["val"].flatMap { Double($0) }.map { $0 <= CellLook.tinySize } ?? false
        case "color": ink = palette.ink(attributes)
        default: break
        }
    }
}

/// What a number format shows of positive numbers, negative numbers, zero and texts.
///
/// A format such as `0;;` hides everything but positive numbers.
struct ShownParts: Hashable, Sendable {
    private let parts: [Part]

    /// Whether a value is shown, shown as nothing, or shown in white.
    enum Part: Hashable, Sendable {
        case shown, nothing, white
    }

    /// A format that shows everything.
    static let all = ShownParts("")

    /// Reads the code of a format: up to four sections, separated by semicolons.
    ///
    /// A section without any placeholder shows nothing of the value.
    ///
    /// - Source: ECMA-376 part 1, 18.8.31.
    init(_ code: String) {
        // Excel stores at most 255 characters, so longer codes are not searched.
        let code = code.prefix(255)
        guard !code.isEmpty else {
            parts = [.shown]
            return
        }
        let bare = code.replacing(/"[^"]*"|\\.|_.|\*./, with: "")
        parts = bare.split(separator: ";", omittingEmptySubsequences: false).prefix(4).map { part in
            let signs = part.replacing(/\[[^\]]*\]/, with: "").lowercased()
            let isTime = part.contains(/(?i)\[[hms]+\]/)
            guard isTime || signs.contains(where: { Self.places.contains($0) }) else {
                return .nothing
            }
            let isWhite = part.contains(/(?i)\[(?:white|wei(?:ß|ss)|(?:colou?r|farbe) ?2)\]/)
            return isWhite ? .white : .shown
        }
    }

    /// What is shown of a number; `nil` stands for a text.
    func part(of number: Double?) -> Part {
        guard let number else { return parts.count == 4 ? parts[3] : .shown }
        if number < 0, parts.count > 1 { return parts[1] }
        if number == 0, parts.count > 2 { return parts[2] }
        return parts[0]
    }

    /// The placeholders for digits, texts, dates and times, and the first letter of "General".
    private static let places: Set<Character> = [
        "0", "#", "?", "@", "d", "m", "y", "h", "s", "g", "e", "j", "t", "a",
    ]
}

extension [String: String] {
    /// Whether a switch is on; `unless` is its default if the attribute is missing.
    func isOn(_ name: String, unless unsaid: Bool = false) -> Bool {
        guard let value = self[name] else { return unsaid }
        return ["1", "true", "on"].contains(value.lowercased())
    }
}
