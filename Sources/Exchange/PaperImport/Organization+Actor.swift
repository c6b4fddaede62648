import Concept
import Register

extension Organization {
    /// An actor as the list of a paper names it; what kind of body it is, is guessed.
    init(_ line: ActorLine) {
        let guess = ActorGuess(line.name)
        self.init(title: line.name.tidied, sort: guess.sort, grain: guess.grain)
        proposedParts = line.proposedParts.map(\.tidied)
    }
}

/// What kind of body a name seems to mean: the first stem of the table that is in it decides.
///
/// A guess that the office corrects; nothing is decided by it.
struct ActorGuess {
    let sort: Organization.Sort
    let grain: Organization.Grain

    init(_ name: String) {
        let name = name.tidied.lowercased()
        let words = name.split { !$0.isLetter }
        let row = Self.sorts.first { row in
            row.stems.contains { stem in
                // Short ones end a word: "AWO" is not in "Kanawoche", nor "Amt" in "Gesamtschule".
                stem.count > 3 ? name.contains(stem) : words.contains { $0.hasSuffix(stem) }
            }
        }
        sort = row?.sort ?? .other
        let isPlural = Self.plurals.contains { plural in words.contains { $0.hasSuffix(plural) } }
        grain = sort == .workingCircle ? .circle : isPlural ? .group : .body
    }

    /// From the particular to the general: "Volkshochschule" comes before "schule".
    private static let sorts: [(sort: Organization.Sort, stems: [String])] = [
        (
            .workingCircle,
            ["arbeitskreis", "runder tisch", "steuerungsgruppe", "netzwerk", "bündnis"]
        ),
        (.councilBody, ["gemeinderat", "stadtrat", "kreistag", "ausschuss", "beirat"]),
        (.other, ["ehrenamt"]),
        (
            .townUnit,
            [
                "abteilung", "fachbereich", "fachdienst", "fachstelle", "stabsstelle", "dezernat",
                "sachgebiet", "stadtverwaltung",
            ]
        ),
        (
            .authority,
            [
                "agentur", "jobcenter", "behörde", "schulamt", "landratsamt", "bundesamt",
                "finanzamt", "präsidium", "polizei", "gericht",
            ]
        ),
        (
            .educationProvider,
            ["volkshochschule", "vhs", "musikschule", "institut", "akademie", "bildungswerk"]
        ),
        (.university, ["hochschule", "universität"]),
        (.school, ["schule", "gymnasium", "gymnasien"]),
        (.migrantOrganization, ["migrantenorganisation", "migrantenverein", "migrantinnenverein"]),
        (
            .welfare,
            ["wohlfahrt", "caritas", "diakon", "paritätisch", "rotes kreuz", "awo", "drk", "asb"]
        ),
        (
            .religious,
            ["kirche", "moschee", "synagog", "pfarr", "religionsgemein", "islamisch", "jüdisch"]
        ),
        (
            .business,
            ["kammer", "ihk", "betrieb", "unternehmen", "wirtschaft", "gmbh"]
        ),
        (.association, ["verein", "verband", "verbände", "initiative", "stiftung"]),
        (.townUnit, ["büro", "zentrum", "zentren", "bereich", "amt", "ämter"]),
    ]

    private static let plurals = [
        "verbände", "vereine", "organisationen", "zentren", "schulen", "gymnasien", "kirchen",
        "gemeinden", "moscheen", "initiativen", "stiftungen", "träger", "kammern", "betriebe",
        "unternehmen", "stellen", "behörden", "ämter", "einrichtungen", "gruppen", "kitas",
    ]
}
