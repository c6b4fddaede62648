import Concept
import Register

extension Consultation.Role {
    /// What a paper asks a body for: "Vorberatung", "zur Kenntnisnahme"; `nil` where that is open.
    init?(printed: String) {
        let text = printed.lowercased()
        // "Beschlussempfehlung" is none yet, so the recommendation comes before the decision.
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
    /// What a body said, as printed: "einstimmig empfohlen".
    ///
    /// `nil` where the words mean nothing known, deny something, or mean several things.
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
    /// "zustimmend zur Kenntnis genommen" and "geändert beschlossen" are outcomes of their own.
    fileprivate func refined(by text: String) -> Consultation.Outcome {
        let isChanged =
            ["mit änderung", "geändert"].contains(where: text.contains)
            && !["ungeändert", "unverändert"].contains(where: text.contains)
        if self == .noted, text.contains("zustimmend") { return .notedWithApproval }
        if self == .decided, isChanged { return .decidedWithChanges }
        return self
    }
}
