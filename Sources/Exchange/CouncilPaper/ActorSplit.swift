/// Proposes to split an entry that names two organizations without "und" or a comma between them.
///
/// In text taken from a PDF such entries run together. It is only a proposal: a single name may
/// look like two, so the office decides.
enum ActorSplit {
    /// The names in their order; empty where the entry seems to name one organization.
    static func parts(of entry: String) -> [String] {
        guard !entry.contains(where: { ",;/()&".contains($0) }) else { return [] }
        let words = entry.split(separator: " ")
        let starts = words.indices.dropFirst().filter { isSplit(words, at: $0) }
        guard !starts.isEmpty else { return [] }
        let edges = [0] + starts + [words.count]
        return zip(edges, edges.dropFirst()).map { words[$0..<$1].joined(separator: " ") }
    }

    /// Whether a second organization begins at this word.
    ///
    /// It does where the word before is the noun of an organization, and another such noun follows
    /// after two adjectives at most.
    private static func isSplit(_ words: [Substring], at start: Int) -> Bool {
        guard let before = Head(words[start - 1]), !before.isOffice else { return false }
        let adjectives = words[start...].prefix { isAdjective($0) && Head($0) == nil }
        guard adjectives.count < 3, adjectives.endIndex < words.count,
            let after = Head(words[adjectives.endIndex])
        else { return false }
        // A single organization may be named after what it consists of: "Bund Freier Verbände".
        return before.isPlural || !adjectives.isEmpty && !after.isPlural && isNominative(adjectives)
    }

    /// Whether a word looks like an adjective at the beginning of a name.
    private static func isAdjective(_ word: Substring) -> Bool {
        word.first?.isUppercase == true && ["er", "e", "es"].contains(where: word.hasSuffix)
    }

    /// Whether the adjectives begin a name ("Interreligiöser Arbeitskreis") and do not go on with
    /// one.
    private static func isNominative(_ adjectives: ArraySlice<Substring>) -> Bool {
        adjectives.allSatisfy { $0.hasSuffix("er") || $0.hasSuffix("es") }
    }

    /// A noun that says what sort of organization a name stands for; `nil` for any other word.
    private struct Head {
        /// Whether the noun stands for several organizations.
        let isPlural: Bool
        /// Whether what the office is for follows it, as in "Abteilung Schule".
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

    /// Words that end like the noun of an organization and are the names of places.
    private static let districts: Set = ["landkreis", "stadtkreis", "kreis", "kirchenkreis"]
    /// Endings of nouns for offices of an administration.
    private static let offices = [
        "abteilung", "abteilungen", "fachbereich", "fachbereiche", "amt", "ämter", "referat",
        "dezernat", "stabsstelle", "fachdienst", "fachdienste", "fachstelle", "bereich",
    ]
    /// Endings of nouns for several organizations.
    private static let plurals = [
        "organisationen", "verbände", "vereine", "arbeitskreise", "initiativen", "zentren", "büros",
        "schulen", "beiräte", "stellen", "behörden", "agenturen", "kirchen", "gemeinden",
        "moscheen", "kammern", "stiftungen", "institute", "netzwerke", "foren", "gruppen",
        "einrichtungen", "werke", "kliniken", "gewerkschaften", "unternehmen",
    ]
    /// Endings of nouns for one organization.
    private static let singulars = [
        "organisation", "verband", "verein", "kreis", "initiative", "zentrum", "büro", "schule",
        "beirat", "stelle", "behörde", "agentur", "kirche", "gemeinde", "moschee", "kammer",
        "stiftung", "institut", "netzwerk", "forum", "gruppe", "einrichtung", "werk", "bündnis",
        "bund", "jobcenter", "klinikum", "gewerkschaft", "treff", "haus",
    ]
}
