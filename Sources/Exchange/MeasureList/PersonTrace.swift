/// Signs that a list names persons: the record holds offices and functions only.
///
/// - Source: decision 22.
enum PersonTrace {
    /// Whether a column of this head usually names persons.
    static func isIn(head: String) -> Bool {
        ListWord.folded(head).split(separator: " ").contains { word in
            words.contains(String(word)) || stems.contains { word.hasPrefix($0) }
        }
    }

    /// Whether a text names somebody: "Frau Muster", "Herrn Doktor Muster".
    static func isIn(text: String) -> Bool {
        guard text.contains("Frau") || text.contains("Herr") || text.contains("Hr.") else {
            return false
        }
        let person = /\b(?:Frau|Herrn?|Hr\.)\s(?:Dr\.\s?|Prof\.\s?)*\p{Lu}\p{Ll}/
        return text.firstMatch(of: person) != nil
    }

    /// An address of mail, which often is that of one person.
    static func isMail(_ text: String) -> Bool {
        text.contains("@") && text.firstMatch(of: /[\w.+-]{1,64}@[\w-]{1,64}\.\w/) != nil
    }

    private static let words: Set = [
        "tel", "mail", "email", "mobil", "handy", "fax", "vorname", "nachname",
    ]

    private static let stems = [
        "ansprechpartner", "ansprechperson", "kontakt", "bearbeiter", "sachbearbeit", "telefon",
        "durchwahl", "projektleiter", "familienname",
    ]
}
