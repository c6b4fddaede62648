import Decoding

/// Recognises what seems to name a person, so that it does not become an office or body of the
/// town.
///
/// It judges by the words of a short text alone; `PersonTrace` looks for names inside of longer
/// ones.
enum Person {
    /// Whether a text is a name and nothing else: "Frau Muster", "Erika Beispiel", "Beispiel,
    /// Erika".
    static func isLikely(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard (1...6).contains(words.count), !text.contains(where: \.isNumber) else { return false }
        if startsWithTitle(words) { return true }
        let comma = text.split(separator: ",").map { $0.trimming(" ") }
        let names =
            comma.count == 2
            ? [comma[1], comma[0]].flatMap { $0.split(separator: " ") }
            : words
        return comma.count < 3 && isName(names)
    }

    /// Whether a line may be the name of somebody who signed; many other lines pass, too.
    static func mayBeName(_ line: String) -> Bool {
        let words = line.trimming("().,–- ").split(separator: " ")
        guard (1...6).contains(words.count), line.count < 60, !line.contains(where: \.isNumber),
            !line.hasSuffix(":")
        else { return false }
        return words.allSatisfy { word in
            word.first?.isUppercase == true || particles.contains(word.lowercased())
                || "(/-–".contains(word.first ?? " ")
        }
    }

    /// Whether the line is an office that a person holds: "Senatorin", "Der Oberbürgermeister".
    static func isOffice(_ line: String) -> Bool {
        let words = line.trimming("(),").split { " ,".contains($0) }
        guard (1...8).contains(words.count), line.count < 70, !line.endsSentence,
            !line.hasSuffix(":")
        else { return false }
        let isPlain = words.allSatisfy { word in
            word.first?.isLowercase != true || smallWords.contains(word.lowercased())
        }
        return isPlain && words.contains { isOfficeWord($0.lowercased().trimming("()")) }
    }

    /// The text without parts that name a person, and how many these were.
    ///
    /// "Büro III, Frau Muster" becomes "Büro III".
    static func removed(from text: String) -> (text: String, count: Int) {
        if isLikely(text) { return ("", 1) }
        let words = text.split(separator: " ")
        let title = words.indices.dropFirst().first {
            startsWithTitle(Array(words[$0...].prefix(2)))
        }
        let office = title.map { words[..<$0].joined(separator: " ").trimming(" ,;/(-–") } ?? text
        var count = title == nil ? 0 : 1
        let parts = office.replacing(" - ", with: ";").split { ",;/()–".contains($0) }
            .map { $0.trimming(" ") }
        let names = parts.filter(isPart)
        if names.isEmpty { return (office, count) }
        count += names.count
        return (parts.filter { !isPart($0) }.joined(separator: ", "), count)
    }

    /// Whether a part of a value is a name, or an office that a person holds.
    private static func isPart(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return startsWithTitle(words) || isName(words)
            || words.count < 4 && isOffice(text)
                && !CouncilBody.isLikely(text)
    }

    /// Whether a text begins like the name of a person: "Frau Muster".
    static func isTitled(_ text: String) -> Bool { startsWithTitle(text.split(separator: " ")) }

    /// Whether the words begin with a salutation or an academic title.
    private static func startsWithTitle(_ words: [Substring]) -> Bool {
        guard words.count > 1, let first = words.first?.lowercased().trimming("(") else {
            return false
        }
        return ["frau", "herr", "herrn", "hr.", "fr.", "dr.", "prof."].contains(first)
    }

    /// Whether the words are two or three capitalized ones, none of them a word for an office or
    /// body.
    private static func isName(_ words: [Substring]) -> Bool {
        let words = words.filter { !particles.contains($0.lowercased()) }
        guard (2...3).contains(words.count) else { return false }
        return words.allSatisfy { word in
            let isInitial = word.count == 2 && word.last == "."
            guard word.first?.isUppercase == true, isInitial || word.count > 1 else { return false }
            return !isInitial || words.count > 1
        } && !words.contains(where: isPlainWord) && words.last.map { $0.last != "." } == true
    }

    /// Whether a word is one that names of offices, bodies and places are built from.
    private static func isPlainWord(_ word: Substring) -> Bool {
        let word = word.lowercased()
        return word.allSatisfy { "ivx".contains($0) } || CouncilBody.isLikely(word)
            || plainEndings.contains(where: word.hasSuffix)
            || plainStarts.contains(where: word.hasPrefix)
    }

    /// Whether a word is an office that a person holds, in its male or female form.
    private static func isOfficeWord(_ word: String) -> Bool {
        let plain = word.prefix { !"/*:_".contains($0) }
        return officeEndings.contains { plain.hasSuffix($0) || plain.hasSuffix($0 + "in") }
            || offices.contains(String(plain))
    }

    /// Small words and titles inside of names.
    private static let particles: Set = ["von", "van", "de", "der", "zu", "vom", "dr.", "prof."]
    /// Small words inside of the name of an office.
    private static let smallWords: Set = [
        "der", "die", "des", "für", "und", "im", "in", "von", "vom", "berufsm.", "ehrenamtliche",
        "ehrenamtlicher", "stellvertretende", "stellvertretender", "am", "zur",
    ]
    /// Endings of offices; the female form has "in" after them.
    private static let officeEndings = [
        "bürgermeister", "senator", "dezernent", "landrat", "kämmerer", "leiter", "direktor",
        "referent", "vorsteher", "präsident", "minister", "sekretär", "sprecher", "koordinator",
        "geschäftsführer", "stadtrat", "beauftragter",
    ]
    /// Offices as whole words.
    private static let offices: Set = [
        "beigeordneter", "beigeordnete", "stadträtin", "landrätin", "kämmerin", "vorsitzende",
        "vorsitzender", "fraktionsvorsitzende", "fraktionsvorsitzender", "beauftragte",
        "integrationsbeauftragte", "stadtratsmitglied", "ratsmitglied", "amtsleitung",
        "fachbereichsleitung", "abteilungsleitung", "ratsfrau", "ratsherr", "stadtverordnete",
        "stadtverordneter", "bezirksverordnete", "bezirksverordneter", "sachbearbeiter",
        "sachbearbeiterin", "mitglied", "stadtbaurat", "stadtbaurätin", "gemeinderätin",
    ]
    /// Endings of words that are no names.
    private static let plainEndings = [
        "amt", "büro", "dienst", "dienste", "dienstes", "stelle", "bereich", "abteilung", "referat",
        "dezernat", "keit", "schaft", "tion", "stadt", "wesen", "verein", "verband", "schule",
        "gruppe", "landkreis", "bezirk", "zentrum", "kultur", "soziales", "bildung", "fraktion",
        "konzept", "bericht", "rathaus", "planung", "ordnung", "verwaltung", "betreuung",
        "förderung", "wohnung", "entwicklung", "gesundheit", "sicherheit", "vielfalt",
    ]
    /// Beginnings of words that are no names.
    private static let plainStarts = [
        "stadt", "gemeinde", "büro", "dezernat", "referat", "integration", "sozial", "bürger",
        "jugend", "bezirk", "hauptamt", "finanz", "kultur", "schule", "schulv", "stabs",
        "allgemein",
        "interkultur", "international", "öffentl", "zentrale", "migration", "landes", "kommunal",
        "umwelt", "runde", "tisch", "lokale", "agenda", "grüne", "familie", "sport", "personal",
        "steuer", "eltern", "kinder", "senioren", "wohnen", "arbeit", "politik", "neue", "nächste",
        "schritte", "recht",
    ]
}
