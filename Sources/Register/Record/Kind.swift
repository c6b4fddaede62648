/// The kinds of record, named as in the log.
///
/// A new kind adds a file and a line here, three times.
///
/// The raw values are stored for good: a kind may be added, never renamed.
package enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    case municipality, district, targetGroup, vocabulary, translation
    case concept, chapter, strategicGoal, principle, field, objective
    case measure, milestone, statusUpdate, edition, otherConcept
    case organization, membership
    case paper, consultation, meeting
    case followUp
    case statusRound, statusRequest

    /// The Swift type of the records of this kind.
    package var type: any Record.Type {
        switch self {
        case .municipality: Municipality.self
        case .district: District.self
        case .targetGroup: TargetGroup.self
        case .vocabulary: Vocabulary.self
        case .translation: Translation.self
        case .concept: Concept.self
        case .chapter: Chapter.self
        case .strategicGoal: StrategicGoal.self
        case .principle: Principle.self
        case .field: FieldOfAction.self
        case .objective: Objective.self
        case .measure: Measure.self
        case .milestone: Milestone.self
        case .statusUpdate: StatusUpdate.self
        case .edition: Edition.self
        case .otherConcept: OtherConcept.self
        case .organization: Organization.self
        case .membership: Membership.self
        case .paper: Paper.self
        case .consultation: Consultation.self
        case .meeting: Meeting.self
        case .followUp: FollowUp.self
        case .statusRound: StatusRound.self
        case .statusRequest: StatusRequest.self
        }
    }

    /// The place of the kind in `allCases`, from 0.
    package var index: Int {
        switch self {
        case .municipality: 0
        case .district: 1
        case .targetGroup: 2
        case .vocabulary: 3
        case .translation: 4
        case .concept: 5
        case .chapter: 6
        case .strategicGoal: 7
        case .principle: 8
        case .field: 9
        case .objective: 10
        case .measure: 11
        case .milestone: 12
        case .statusUpdate: 13
        case .edition: 14
        case .otherConcept: 15
        case .organization: 16
        case .membership: 17
        case .paper: 18
        case .consultation: 19
        case .meeting: 20
        case .followUp: 21
        case .statusRound: 22
        case .statusRequest: 23
        }
    }

    /// By its place: the raw value would be hashed letter by letter, and references are keys
    /// everywhere.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(index)
    }
}
