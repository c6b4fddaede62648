package import Concept
import Register

/// What a word for the state says: the phase, and whether the measure keeps to its time.
package struct ListState: Codable, Hashable, Sendable {
    /// The phase; `unknown` where the word speaks of time only ("verzögert").
    package let phase: Phase
    /// Whether it is on time; `nil` where the word says nothing about that.
    package let timing: Timing?

    /// A phase with or without a timing; every combination may be said, the laws are asked later.
    package init(_ phase: Phase, _ timing: Timing? = nil) {
        self.phase = phase
        self.timing = timing
    }

    /// What a word usually means; `nil` for a word that is not known.
    init?(proposedFor word: String) {
        guard let state = Self.known[ListWord.folded(word)] else { return nil }
        self = state
    }

    /// The words below, folded.
    private static let known: [String: ListState] = {
        var known: [String: ListState] = [:]
        for (state, words) in lists {
            for word in words { known[ListWord.folded(word)] = state }
        }
        return known
    }()

    /// The words that offices use, with what they mean.
    private static let lists: [(ListState, [String])] = [
        (
            ListState(.unknown),
            ["ohne Angabe", "unbekannt", "keine Angabe", "k. A.", "k.A.", "unklar", "?", "-", "–"]
        ),
        (ListState(.proposed), ["Vorschlag", "vorgeschlagen", "Idee", "in Diskussion"]),
        (
            ListState(.planned),
            [
                "geplant", "in Planung", "noch nicht begonnen", "nicht begonnen", "vorgesehen",
                "in Vorbereitung", "beschlossen", "nicht gestartet",
            ]
        ),
        (
            ListState(.underway),
            [
                "in Umsetzung", "in Arbeit", "laufend", "läuft", "begonnen", "in Bearbeitung",
                "aktiv", "gestartet", "angelaufen", "fortlaufend", "in der Umsetzung",
                "teilweise umgesetzt", "läuft dauerhaft",
            ]
        ),
        (
            ListState(.underway, .onTime),
            ["im Zeitplan", "im Plan", "planmäßig", "läuft nach Plan"]
        ),
        (
            ListState(.unknown, .late),
            ["verzögert", "verzögert / fehlt", "in Verzug", "im Verzug", "verspätet"]
        ),
        (ListState(.underway, .late), ["in Umsetzung, verzögert", "in Arbeit, verzögert"]),
        (
            ListState(.completed),
            ["abgeschlossen", "umgesetzt", "erledigt", "fertig", "beendet", "realisiert"]
        ),
        (ListState(.madePermanent), ["verstetigt", "dauerhaft etabliert", "in Regelbetrieb"]),
        (
            ListState(.suspended),
            ["ruht", "ruhend", "pausiert", "zurückgestellt", "ausgesetzt", "unterbrochen"]
        ),
        (
            ListState(.dropped),
            [
                "nicht weiterverfolgt", "aufgegeben", "gescheitert", "verworfen", "eingestellt",
                "abgebrochen", "entfallen", "entfällt", "gestrichen",
            ]
        ),
        (
            ListState(.merged),
            ["aufgegangen in einer anderen Maßnahme", "aufgegangen", "zusammengeführt"]
        ),
    ]
}

/// What a row of a list stands for; the names are stored with the columns of a list.
package enum ListLevel: String, CaseIterable, Codable, Hashable, Sendable {
    case field, objective
    /// An objective below the one above it (Teilziel).
    case part
    case measure
    /// A row that the office does not want.
    case nothing

    /// What a word for a level usually means; `nil` for a word that is not known.
    init?(proposedFor word: String) {
        let word = ListWord.folded(word)
        let row = Self.lists.first { $0.words.contains { ListWord.folded($0) == word } }
        guard let row else { return nil }
        self = row.level
    }

    /// The words that offices use for each level.
    private static let lists: [(level: ListLevel, words: [String])] = [
        (
            .field,
            ["Handlungsfeld", "Handlungsfelder", "Themenfeld", "Handlungsbereich", "Feld"]
        ),
        (.objective, ["Ziel", "Leitziel", "Oberziel", "Strategisches Ziel der Integration"]),
        (.part, ["Teilziel", "Unterziel", "Operatives Ziel", "Handlungsziel"]),
        (
            .measure,
            ["Maßnahme", "Einzelmaßnahme", "Teilmaßnahme", "Projekt", "Aktivität", "Vorhaben"]
        ),
    ]
}
