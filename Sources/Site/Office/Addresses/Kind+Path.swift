import Register

extension Kind {
    /// The word for records of the kind in addresses of the office; `nil` for those that have a page
    /// of their own kind.
    var officePath: String? {
        switch self {
        case .district: "stadtteile"
        case .targetGroup: "zielgruppen"
        case .concept: "konzept"
        case .chapter: "kapitel"
        case .strategicGoal: "strategische-ziele"
        case .principle: "leitlinien"
        case .field: "handlungsfelder"
        case .objective: "ziele"
        case .measure: "massnahmen"
        case .milestone: "meilensteine"
        case .statusUpdate: "sachstaende"
        case .edition: "fassungen"
        case .otherConcept: "andere-konzepte"
        case .organization: "organisationen"
        case .membership: "mitgliedschaften"
        case .paper: "vorlagen"
        case .consultation: "beratungen"
        case .meeting: "sitzungen"
        case .municipality: "stadt"
        case .vocabulary: "wortwahl"
        case .followUp: "wiedervorlagen"
        case .statusRound: "sachstandsabfragen"
        case .statusRequest: "anfragen"
        case .translation: nil
        }
    }

    init?(officePath: Substring) {
        guard
            let kind = Kind.allCases.first(where: { $0.officePath.map { $0 == officePath } == true }
            )
        else { return nil }
        self = kind
    }
}

extension Kind {
    /// Whether its records are written on the pages of status queries, and by no form.
    var isOfRounds: Bool { self == .statusRound || self == .statusRequest }
}
