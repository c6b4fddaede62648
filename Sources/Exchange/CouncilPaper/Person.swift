import Decoding

/// Tells what seems to name a person, so that it is not taken for something of the town.
enum Person {
    /// Whether the text is a name and nothing else, such as "Frau Muster" or "Erika Beispiel".
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

    /// Whether a line can be the name of who signed; more lines can than are names.
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

    /// The text without the parts that name a person: "Büro III, Frau Muster" is "Büro III".
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

    private static func isPart(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return startsWithTitle(words) || isName(words)
            || words.count < 4 && isOffice(text)
                && !CouncilBody.isLikely(text)
    }

    /// Whether a text begins as one speaks of a person, such as "Frau Muster".
    static func isTitled(_ text: String) -> Bool { startsWithTitle(text.split(separator: " ")) }

    private static func startsWithTitle(_ words: [Substring]) -> Bool {
        guard words.count > 1, let first = words.first?.lowercased().trimming("(") else {
            return false
        }
        return ["frau", "herr", "herrn", "hr.", "fr.", "dr.", "prof."].contains(first)
    }

    /// Two or three words that begin large and of which none is a word for an office or a body.
    private static func isName(_ words: [Substring]) -> Bool {
        let words = words.filter { !particles.contains($0.lowercased()) }
        guard (2...3).contains(words.count) else { return false }
        return words.allSatisfy { word in
            let isInitial = word.count == 2 && word.last == "."
            guard word.first?.isUppercase == true, isInitial || word.count > 1 else { return false }
            return !isInitial || words.count > 1
        } && !words.contains(where: isPlainWord) && words.last.map { $0.last != "." } == true
    }

    /// Whether the word is one of the language that offices, bodies and places have in their names.
    private static func isPlainWord(_ word: Substring) -> Bool {
        let word = word.lowercased()
        return word.allSatisfy { "ivx".contains($0) } || CouncilBody.isLikely(word)
            || plainEndings.contains(where: word.hasSuffix)
            || plainStarts.contains(where: word.hasPrefix)
    }

    private static func isOfficeWord(_ word: String) -> Bool {
        let plain = word.prefix { !"/*:_".contains($0) }
        return officeEndings.contains { plain.hasSuffix($0) || plain.hasSuffix($0 + "in") }
            || offices.contains(String(plain))
    }

    private static let particles: Set = ["von", "van", "de", "der", "zu", "vom", "dr.", "prof."]
    private static let smallWords: Set = [
        "der", "die", "des", "für", "und", "im", "in", "von", "vom", "berufsm.", "ehrenamtliche",
        "ehrenamtlicher", "stellvertretende", "stellvertretender", "am", "zur",
    ]
    private static let officeEndings = [
        "bürgermeister", "senator", "dezernent", "landrat", "kämmerer", "leiter", "direktor",
        "referent", "vorsteher", "präsident", "minister", "sekretär", "sprecher", "koordinator",
        "geschäftsführer", "stadtrat", "beauftragter",
    ]
    private static let offices: Set = [
        "beigeordneter", "beigeordnete", "stadträtin", "landrätin", "kämmerin", "vorsitzende",
        "vorsitzender", "fraktionsvorsitzende", "fraktionsvorsitzender", "beauftragte",
        "integrationsbeauftragte", "stadtratsmitglied", "ratsmitglied", "amtsleitung",
        "fachbereichsleitung", "abteilungsleitung", "ratsfrau", "ratsherr", "stadtverordnete",
        "stadtverordneter", "bezirksverordnete", "bezirksverordneter", "sachbearbeiter",
        "sachbearbeiterin", "mitglied", "stadtbaurat", "stadtbaurätin", "gemeinderätin",
    ]
    private static let plainEndings = [
        "amt", "büro", "dienst", "dienste", "dienstes", "stelle", "bereich", "abteilung", "referat",
        "dezernat", "keit", "schaft", "tion", "stadt", "wesen", "verein", "verband", "schule",
        "gruppe", "landkreis", "bezirk", "zentrum", "kultur", "soziales", "bildung", "fraktion",
        "konzept", "bericht", "rathaus", "planung", "ordnung", "verwaltung", "betreuung",
        "förderung", "wohnung", "entwicklung", "gesundheit", "sicherheit", "vielfalt",
    ]
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
