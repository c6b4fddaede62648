import Decoding

/// Labels behind which a paper names a person: "Bearbeiter/-in", "Auskunft erteilt", "Tel.".
enum PersonLabel {
    /// Whether a line begins with such a label and a colon.
    static func begins(_ line: String) -> Bool {
        guard let colon = line.prefix(60).firstIndex(of: ":") else { return false }
        if isOne(line[..<colon]) { return true }
        // These labels may also stand before an office, so the value decides.
        return softWordings.contains(folded(line[..<colon]))
            && Person.isLikely(line[colon...].dropFirst().trimming(" "))
    }

    /// Whether the words before a colon are such a label, or end with one.
    static func isOne(_ words: some StringProtocol) -> Bool {
        let text = folded(words)
        return wordings.contains(text)
            || text.split(separator: " ").last.map { wordings.contains(String($0)) } ?? false
    }

    /// How many words at the beginning are such a label even without a colon; `nil` for none.
    static func count(atStartOf words: ArraySlice<Substring>) -> Int? {
        guard let first = words.first else { return nil }
        let word = folded(first)
        if plainWordings.contains(word) { return 1 }
        guard let second = words.dropFirst().first else { return nil }
        return pairs.contains(word + " " + folded(second)) ? 2 : nil
    }

    /// The words in lower case, without endings such as "/-in" and "innen".
    private static func folded(_ words: some StringProtocol) -> String {
        words.lowercased().split(separator: " ").map { word in
            let plain = word.prefix { !"/*:_(.".contains($0) }.trimming("-,;")
            return plain.hasSuffix("innen") ? String(plain.dropLast(5)) : plain
        }
        .joined(separator: " ")
    }

    /// The labels that may also stand above a column or a value, without a colon.
    static let headLabels = plainWordings.union(pairs).union([
        "antragsteller", "antragstellerin", "einreicher", "einreicherin", "einbringer",
        "projektleiter", "projektleiterin", "unterzeichner", "schriftführer", "protokollführer",
    ])

    /// Labels of one word that need no colon.
    private static let plainWordings: Set<String> = [
        "bearbeiter", "bearbeiterin", "sachbearbeiter", "sachbearbeiterin", "sachbearbeitung",
        "ansprechpartner", "ansprechpartnerin", "ansprechperson", "tel", "telefon", "durchwahl",
        "berichterstatter", "berichterstatterin", "verfasser", "verfasserin", "telefax",
        "kontaktperson", "telefonnummer", "rufnummer",
    ]
    /// Labels of two words that need no colon.
    private static let pairs: Set<String> = [
        "auskunft erteilt", "auskünfte erteilt", "bearbeitet von", "erstellt von", "vorgelegt von",
        "auskunft gibt", "eingereicht von", "eingebracht von", "unterzeichnet von",
        "ihr ansprechpartner", "ihre ansprechpartnerin", "zuständiger bearbeiter",
    ]
    /// All labels that announce a person before a colon.
    private static let wordings: Set<String> = plainWordings.union(pairs).union([
        "bearbeitung", "referent", "referentin", "berichterstattung", "ersteller", "erstellerin",
        "autor", "autorin", "auskunft", "fon", "e-mail", "email", "mail", "fax", "mobil", "handy",
        "unterschrift", "unterschriften", "gezeichnet", "gez", "unterzeichner", "unterzeichnerin",
        "antragsteller", "antragstellerin", "einreicher", "einreicherin", "einbringer",
        "vorsitzender", "vorsitzende", "vorsitzenden", "dezernent", "dezernentin",
        "projektleiter", "projektleiterin", "schriftführer", "schriftführerin",
        "protokollführer", "protokollführerin", "amtsleiter", "amtsleiterin",
        "verantwortliche person",
        "beigeordneter", "beigeordnete", "oberbürgermeister", "oberbürgermeisterin",
        "bürgermeister", "bürgermeisterin", "mitzeichnung", "zeichnung",
    ])
    /// Labels before a colon that announce a person or an office.
    private static let softWordings: Set = [
        "vorsitz", "projektleitung", "kontakt", "name", "protokoll", "leitung", "amtsleitung",
        "rückfragen", "fachbereichsleitung", "verantwortlich", "zuständig", "federführung",
    ]
}
