package import Words

extension GlossaryTerm {
    /// The key of the text that explains the term.
    package var meaning: TextKey.Glossary {
        switch self {
        case .accent: .accent
        case .situation: .situation
        case .consultations: .consultations
        case .resolution: .resolution
        case .proposedResolution: .proposedResolution
        case .example: .example
        case .permanentTask: .permanentTask
        case .printedNumber: .printedNumber
        case .edition: .edition
        case .lead: .lead
        case .revision: .revision
        case .body: .body
        case .field: .field
        case .concept: .concept
        case .guidingObjective: .guidingObjective
        case .principle: .principle
        case .measure: .measure
        case .milestone: .milestone
        case .network: .network
        case .phase: .phase
        case .correction: .correction
        case .statusUpdate: .statusUpdate
        case .meeting: .meeting
        case .stand: .stand
        case .steeringGroup: .steeringGroup
        case .strategicGoal: .strategicGoal
        case .subObjective: .subObjective
        case .paper: .paper
        case .timing: .timing
        case .targetGroup: .targetGroup
        }
    }
}
