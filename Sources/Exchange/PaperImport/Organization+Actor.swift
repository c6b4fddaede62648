import Concept
import Register

extension Organization {
    /// Makes an organization of an actor in the list of a paper; its sort is guessed from its name.
    ///
    /// Names that the entry seems to consist of become a proposal that the office answers.
    init(_ line: ActorLine) {
        let guess = ActorGuess(line.name)
        self.init(title: line.name.tidied, sort: guess.sort, grain: guess.grain)
        proposedParts = line.proposedParts.map(\.tidied)
    }
}

/// A guess about a body from its name: the first row of a table with a stem in the name decides.
///
/// The office can correct it, and nothing depends on it.
struct ActorGuess {
    /// What sort of body it seems to be; `other` where no stem is in the name.
    let sort: Organization.Sort
    /// Whether the name stands for one body, several, or a circle of persons.
    let grain: Organization.Grain

    /// Guesses from a name; upper case does not matter.
    init(_ name: String) {
        let name = name.tidied.lowercased()
        let words = name.split { !$0.isLetter }
        let row = Self.sorts.first { row in
            row.stems.contains { stem in
                // Short stems end a word: "awo" is not in "Kanawoche", nor "amt" in "Gesamtschule".
                stem.count > 3 ? name.contains(stem) : words.contains { $0.hasSuffix(stem) }
            }
        }
        sort = row?.sort ?? .other
        let isPlural = Self.plurals.contains { plural in words.contains { $0.hasSuffix(plural) } }
        grain = sort == .workingCircle ? .circle : isPlural ? .group : .body
    }

    /// From the particular to the general: "volkshochschule" comes before "schule".
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

    /// Endings of words for several bodies.
    private static let plurals = [
        "verbände", "vereine", "organisationen", "zentren", "schulen", "gymnasien", "kirchen",
        "gemeinden", "moscheen", "initiativen", "stiftungen", "träger", "kammern", "betriebe",
        "unternehmen", "stellen", "behörden", "ämter", "einrichtungen", "gruppen", "kitas",
    ]
}
