/// The kinds of record, named as in the log.
///
/// A new kind adds a file and a line here, twice.
///
/// The raw values are stored for good: a kind may be added, never renamed.
package enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    case municipality, district, targetGroup, vocabulary, translation
    case concept, chapter, strategicGoal, principle, field, objective
    case measure, milestone, statusUpdate, edition, otherConcept
    case organization, membership
    case paper, consultation, meeting

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
        }
    }

    /// The place of the kind in `allCases`, from 0.
    package var index: Int {
        Kind.places[self] ?? 0
    }

    private static let places = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) }
    )
}
