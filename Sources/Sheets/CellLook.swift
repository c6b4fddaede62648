/// How the text of a cell looks, as far as it may keep it from the eye.
struct CellLook: Hashable, Sendable {
    var isStruck = false
    var isTiny = false
    /// `nil` where the program chooses it: then it is black.
    var ink: Ink?
    /// The colours of the ground; `nil` where the cell leaves it white.
    var grounds: [Ink]?
    var format = ShownParts.all

    /// A text of this size is a line to who looks at it.
    static let tinySize = 2.0

    /// Why a text that looks so on the ground of this cell is not seen.
    func hiding(_ text: TextLook) -> Set<Hidden.Sort> {
        var found: Set<Hidden.Sort> = []
        if text.isStruck { found.insert(.struck) }
        if text.isTiny { found.insert(.tiny) }
        let ink = text.ink ?? .black
        if (grounds ?? [.white]).contains(where: ink.isLost(on:)) { found.insert(.pale) }
        return found
    }

    /// Why a value of this cell is not seen: a text, or a number that is stored so.
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

/// How a text looks that may be a part of a cell.
struct TextLook: Hashable, Sendable {
    var isStruck = false
    var isTiny = false
    var ink: Ink?

    /// Takes in what one element says of a font.
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

/// What a number format shows: of a number above zero, below, of zero, and of a text.
struct ShownParts: Hashable, Sendable {
    private let parts: [Part]

    enum Part: Hashable, Sendable {
        case shown, nothing, white
    }

    static let all = ShownParts("")

    /// A part that has no place for the value shows nothing of it.
    ///
    /// - Source: ECMA-376 part 1, 18.8.31.
    init(_ code: String) {
        // Excel writes 255 signs at most.
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

    /// `nil` is a text.
    func part(of number: Double?) -> Part {
        guard let number else { return parts.count == 4 ? parts[3] : .shown }
        if number < 0, parts.count > 1 { return parts[1] }
        if number == 0, parts.count > 2 { return parts[2] }
        return parts[0]
    }

    /// Places for digits, for a text, for days and times, and the beginning of "General".
    private static let places: Set<Character> = [
        "0", "#", "?", "@", "d", "m", "y", "h", "s", "g", "e", "j", "t", "a",
    ]
}

extension [String: String] {
    /// Whether a switch is on; `unless` is what it is where it is not said.
    func isOn(_ name: String, unless unsaid: Bool = false) -> Bool {
        guard let value = self[name] else { return unsaid }
        return ["1", "true", "on"].contains(value.lowercased())
    }
}
