import TestKit

/// Makes the ways in which papers print that a sitting is closed, or open, by seed.
struct NotationGenerator {
    var chance: Seeded

    init(seed: UInt64) {
        chance = Seeded(seed: seed)
    }

    /// A line, or some, that say that a sitting is not open: as printed, broken or misread.
    mutating func closed() -> String {
        let notation = chance.oneIn(3) ? closedBoxes() : pick(Self.closedWords)
        return around(damaged(notation))
    }

    /// A line that says plainly that a sitting is open.
    mutating func open() -> String {
        let notation = chance.oneIn(3) ? openBoxes() : pick(Self.openWords)
        return around(chance.oneIn(4) ? written(notation) : notation)
    }

    mutating func pick(_ words: [String]) -> String { words.randomElement(using: &chance) ?? "" }

    private mutating func closedBoxes() -> String {
        boxes(open: pick(Self.empty), closed: pick(Self.ticked))
    }

    private mutating func openBoxes() -> String {
        boxes(open: pick(Self.ticked), closed: pick(Self.empty))
    }

    private mutating func boxes(open: String, closed: String) -> String {
        let (plain, denied) = (
            pick(["öffentlich", "öff.", "Ö"]),
            pick(["nichtöffentlich", "nicht öffentlich", "nö", "n.öff."])
        )
        let gap = pick([" ", "  ", "   "])
        return chance.oneIn(2)
            ? "\(open) \(plain)\(gap)\(closed) \(denied)"
            : "\(plain) \(open)\(gap)\(denied) \(closed)"
    }

    /// The notation as other programs, narrow columns and text recognition hand it on.
    private mutating func damaged(_ notation: String) -> String {
        var text = written(notation)
        switch Int.random(in: 0..<8, using: &chance) {
        case 0: text = text.map(String.init).joined(separator: " ")
        case 1: text = misread(text)
        case 2: text = broken(text, "-\n")
        case 3: text = broken(text, " ")
        case 4: text = text.replacing(" ", with: pick(["\n", "  ", "\u{A0}", "\n   "]))
        case 5: text = pick(["Sitzung ", "Status: ", "- ", "(", "unklar: "]) + text
        default: break
        }
        return text
    }

    /// Case, umlauts and invisible characters.
    private mutating func written(_ notation: String) -> String {
        switch Int.random(in: 0..<7, using: &chance) {
        case 0: notation.uppercased()
        case 1: notation.lowercased()
        case 2: notation.replacing("ö", with: "o\u{308}").replacing("Ö", with: "O\u{308}")
        case 3: notation.count > 3 ? notation.replacing("ö", with: "oe") : notation
        case 4: broken(notation, "\u{AD}")
        default: notation
        }
    }

    private mutating func broken(_ text: String, _ seam: String) -> String {
        var text = text
        let places = text.indices.dropFirst().filter {
            text[$0].isLetter && text[text.index(before: $0)].isLetter
        }
        if let place = places.randomElement(using: &chance) {
            text.insert(contentsOf: seam, at: place)
        }
        return text
    }

    /// One letter as a machine misreads it.
    private mutating func misread(_ text: String) -> String {
        var letters = Array(text)
        let places = letters.indices.filter { Self.slips[letters[$0]] != nil }
        guard let place = places.randomElement(using: &chance) else { return text }
        // A letter that is gone from "nö" leaves "ö": nobody can tell any more.
        let slips = Self.slips[letters[place]]?.filter { !$0.isEmpty || letters.count > 9 }
        let slip = slips?.randomElement(using: &chance) ?? ""
        letters.replaceSubrange(place...place, with: Array(slip))
        return String(letters)
    }

    private mutating func around(_ notation: String) -> String {
        let body = pick(Self.bodies)
        let date = pick(["12.01.2026", "3. Februar 2026", "2026-01-12"])
        let line =
            switch Int.random(in: 0..<5, using: &chance) {
            case 0: "\(body) \(date) \(notation)"
            case 1: "\(body)   \(date)   \(notation)"
            case 2: "\(date) \(body) \(notation)"
            case 3: "\(body), \(date), \(notation)"
            default: "\(body) \(date) \(notation) \(pick(["Vorberatung", "Entscheidung"]))"
            }
        return line
    }

    static let bodies = [
        "Rat", "Rat der Stadt", "Haupt- und Finanzausschuss",
        "Ausschuss für Schule, Sport und Kultur",
        "Gemeinderat", "Bauausschuss", "Ortsbeirat Nord", "Ältestenrat", "Integrationsrat",
        "Ausschuss für öffentliche Ordnung", "Ausschuss für Öffentlichkeitsarbeit",
        "Beirat für Migration", "Stadtverordnetenversammlung",
        "Dienstberatung der Oberbürgermeisterin",
    ]
    private static let closedWords = [
        "nichtöffentlich", "nicht öffentlich", "nicht-öffentlich", "nichtöffentliche Sitzung",
        "nicht öffentliche Sitzung", "in nichtöffentlicher Sitzung", "n.ö.", "n. ö.", "nö", "NÖ",
        "N Ö", "N-Ö", "n.öff.", "n. öff.", "nichtöff.", "nichtöffentl.", "nicht öff.", "nicht ö.",
        "unter Ausschluss der Öffentlichkeit", "vertraulich", "streng vertraulich", "geheim",
        "geschlossene Sitzung", "nonöffentlich", "öffentlich: nein", "keine Öffentlichkeit",
        "nicht für die Öffentlichkeit", "öffentlich/nichtöffentlich", "Ö/NÖ",
        "öffentlich (nicht)", "öffentlich ausgeschlossen",
    ]
    private static let openWords = [
        "öffentlich", "Öffentlich", "öff.", "Ö", "öffentliche Sitzung", "in öffentlicher Sitzung",
        "(öffentlich)", "öffentliche Sitzung, 18 Uhr",
    ]
    private static let ticked = ["☒", "☑", "■", "[x]", "[X]", "(x)", "✓"]
    private static let empty = ["☐", "□", "[ ]", "[]", "( )"]
    private static let slips: [Character: [String]] = [
        "n": ["u", "ri", "m", ""], "i": ["1", "l", "!", "j", ""], "c": ["e", "o", "("],
        "h": ["b", "li", "n"], "t": ["f", "l", "i", "+"], "ö": ["o", "6", "0", "ó", "ii"],
        "f": ["t", "r"], "e": ["c", "o"], "l": ["1", "i", "I"], "N": ["H", "M", "II"],
        "I": ["1", "l"], "C": ["G", "("], "H": ["N"], "T": ["I"], "Ö": ["O", "0"],
    ]
}
