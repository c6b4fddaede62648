extension TextKey {
    /// The words of the concept and of the site, explained.
    package enum Glossary: String, CaseIterable, Hashable, Sendable {
        case intro
        case germanTerm
        case accent
        case situation
        case consultationsName
        case consultations
        case resolutionName
        case resolution
        case proposedResolutionName
        case proposedResolution
        case example
        case permanentTaskName
        case permanentTask
        case printedNumberName
        case printedNumber
        case edition
        case lead
        case revisionName
        case revision
        case bodyName
        case body
        case field
        case conceptName
        case concept
        case guidingObjective
        case principle
        case measure
        case milestone
        case network
        case phaseName
        case phase
        case correctionName
        case correction
        case statusUpdate
        case meeting
        case standName
        case stand
        case steeringGroupName
        case steeringGroup
        case strategicGoal
        case subObjective
        case paper
        case timingName
        case timing
        case targetGroup
    }
}
