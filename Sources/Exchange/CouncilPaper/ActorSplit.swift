/// Proposes to split an entry that seems to name two organisations without saying "und".
///
/// Only a proposal: a name may look like two, so a person decides.
enum ActorSplit {
    /// The parts in their order; empty if the entry names one.
    static func parts(of entry: String) -> [String] {
        guard !entry.contains(where: { ",;/()&".contains($0) }) else { return [] }
        let words = entry.split(separator: " ")
        let starts = words.indices.dropFirst().filter { isSplit(words, at: $0) }
        guard !starts.isEmpty else { return [] }
        let edges = [0] + starts + [words.count]
        return zip(edges, edges.dropFirst()).map { words[$0..<$1].joined(separator: " ") }
    }

    /// Whether a second organisation begins at this word.
    private static func isSplit(_ words: [Substring], at start: Int) -> Bool {
        guard let before = Head(words[start - 1]), !before.isOffice else { return false }
        let adjectives = words[start...].prefix { isAdjective($0) && Head($0) == nil }
        guard adjectives.count < 3, adjectives.endIndex < words.count,
            let after = Head(words[adjectives.endIndex])
        else { return false }
        // The name of a single body goes on with what it is a body of: "Bund Freier Verbände".
        return before.isPlural || !adjectives.isEmpty && !after.isPlural && isNominative(adjectives)
    }

    private static func isAdjective(_ word: Substring) -> Bool {
        word.first?.isUppercase == true && ["er", "e", "es"].contains(where: word.hasSuffix)
    }

    /// "Interreligiöser Arbeitskreis" begins a name; "… Interreligiösen Arbeitskreises" goes on.
    private static func isNominative(_ adjectives: ArraySlice<Substring>) -> Bool {
        adjectives.allSatisfy { $0.hasSuffix("er") || $0.hasSuffix("es") }
    }

    /// The noun that says what kind of organisation a name is.
    private struct Head {
        let isPlural: Bool
        /// Whether the name of its subject follows, as in "Abteilung Schule".
        let isOffice: Bool

        init?(_ word: Substring) {
            let word = word.lowercased()
            guard !districts.contains(word) else { return nil }
            isOffice = offices.contains { word.hasSuffix($0) }
            isPlural = plurals.contains { word.hasSuffix($0) }
            guard isOffice || isPlural || singulars.contains(where: { word.hasSuffix($0) }) else {
                return nil
            }
        }
    }

    private static let districts: Set = ["landkreis", "stadtkreis", "kreis", "kirchenkreis"]
    private static let offices = [
        "abteilung", "abteilungen", "fachbereich", "fachbereiche", "amt", "ämter", "referat",
        "dezernat", "stabsstelle", "fachdienst", "fachdienste", "fachstelle", "bereich",
    ]
    private static let plurals = [
        "organisationen", "verbände", "vereine", "arbeitskreise", "initiativen", "zentren", "büros",
        "schulen", "beiräte", "stellen", "behörden", "agenturen", "kirchen", "gemeinden",
        "moscheen", "kammern", "stiftungen", "institute", "netzwerke", "foren", "gruppen",
        "einrichtungen", "werke", "kliniken", "gewerkschaften", "unternehmen",
    ]
    private static let singulars = [
        "organisation", "verband", "verein", "kreis", "initiative", "zentrum", "büro", "schule",
        "beirat", "stelle", "behörde", "agentur", "kirche", "gemeinde", "moschee", "kammer",
        "stiftung", "institut", "netzwerk", "forum", "gruppe", "einrichtung", "werk", "bündnis",
        "bund", "jobcenter", "klinikum", "gewerkschaft", "treff", "haus",
    ]
}
