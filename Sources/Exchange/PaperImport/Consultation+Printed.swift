import Concept
import Register

extension Consultation.Role {
    /// Reads what a paper asks a body for: "Vorberatung", "zur Kenntnisnahme".
    ///
    /// It is `nil` where the words contain no known stem.
    init?(printed: String) {
        let text = printed.lowercased()
        // A "Beschlussempfehlung" is not a decision yet, so recommendations are looked for before
        // decisions.
        let stems: [(role: Consultation.Role, stems: [String])] = [
            (.hearing, ["anhör", "stellungnahme"]),
            (.recommendation, ["empfehl", "vorberat"]),
            (.decision, ["entscheid", "beschluss", "beschließ"]),
            (.notice, ["kenntnis", "information"]),
        ]
        guard let row = stems.first(where: { $0.stems.contains(where: text.contains) }) else {
            return nil
        }
        self = row.role
    }
}

extension Consultation.Result {
    /// Reads what a body said, as printed: "einstimmig empfohlen".
    ///
    /// It is `nil` where the words mean nothing known, deny something, or mean several things: a
    /// result that is wrong is worse than one that the office enters.
    init?(printed: String) {
        let words = printed.tidied
        let text = words.lowercased()
        guard text.firstMatch(of: /\b(nicht|kein|keine|keinen|ohne)\b/) == nil else { return nil }
        let meant = Set(
            Self.stems.filter { $0.stems.contains(where: text.contains) }.map(\.outcome)
        )
        guard meant.count == 1, let outcome = meant.first else { return nil }
        self.init(outcome.refined(by: text), words: words)
    }

    /// The parts of words by which an outcome is recognised.
    private static let stems: [(outcome: Consultation.Outcome, stems: [String])] = [
        (.postponed, ["vertagt", "zurückgestellt", "verschoben"]),
        (.rejected, ["abgelehnt"]),
        (.withdrawn, ["zurückgezogen", "abgesetzt"]),
        (.recommended, ["empfohlen", "empfehl"]),
        (.noted, ["kenntnis"]),
        (.decided, ["beschlossen", "angenommen", "zugestimmt"]),
    ]
}

extension Consultation.Outcome {
    /// The finer outcome: "zustimmend zur Kenntnis genommen", "geändert beschlossen".
    fileprivate func refined(by text: String) -> Consultation.Outcome {
        let isChanged =
            ["mit änderung", "geändert"].contains(where: text.contains)
            && !["ungeändert", "unverändert"].contains(where: text.contains)
        if self == .noted, text.contains("zustimmend") { return .notedWithApproval }
        if self == .decided, isChanged { return .decidedWithChanges }
        return self
    }
}
