extension Kind {
    /// The fields that hold what was agreed: they change through a revision, and are mended with a
    /// reason.
    ///
    /// All others are running and change any day.
    ///
    /// - Source: the design, section 3.
    package var agreedFields: Set<String> {
        switch self {
        case .measure: ["title", "description", "objectives", "fieldsOfAction"]
        case .field: ["title", "situation", "predecessors"]
        case .objective: ["field", "within", "wording", "number"]
        case .chapter: ["number", "heading", "prose", "within"]
        case .principle: ["wording", "position"]
        case .strategicGoal: ["code", "wording"]
        case .concept: ["title", "purpose"]
        case .municipality, .district, .targetGroup, .vocabulary, .translation, .milestone,
            .statusUpdate, .edition, .otherConcept, .organization, .membership, .paper,
            .consultation, .meeting, .followUp, .statusRound, .statusRequest:
            []
        }
    }
}

extension Records {
    /// Whether an edition was frozen; before that, everything is a draft.
    package var hasFrozenEdition: Bool {
        all(Edition.self).contains { $0.frozenAt != nil }
    }
}
