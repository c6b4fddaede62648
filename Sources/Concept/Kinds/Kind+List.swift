package import Register

/// The kinds of record that a town keeps: the one list of them.
///
/// A new kind adds a file of its own, and two lines here, both at the end. Names and places are stored for
/// good or decide an order that people know: a kind may be added, never renamed and never moved.
extension Kind: CaseIterable {
    package static let municipality = Kind(0)
    package static let district = Kind(1)
    package static let targetGroup = Kind(2)
    package static let vocabulary = Kind(3)
    package static let translation = Kind(4)
    package static let concept = Kind(5)
    package static let chapter = Kind(6)
    package static let strategicGoal = Kind(7)
    package static let principle = Kind(8)
    package static let field = Kind(9)
    package static let objective = Kind(10)
    package static let measure = Kind(11)
    package static let milestone = Kind(12)
    package static let statusUpdate = Kind(13)
    package static let edition = Kind(14)
    package static let otherConcept = Kind(15)
    package static let organization = Kind(16)
    package static let membership = Kind(17)
    package static let paper = Kind(18)
    package static let consultation = Kind(19)
    package static let meeting = Kind(20)
    package static let followUp = Kind(21)
    package static let statusRound = Kind(22)
    package static let statusRequest = Kind(23)

    /// By their places: what the log calls a kind, and the Swift type of its records.
    private static let list: [(name: String, type: any Record.Type)] = [
        ("municipality", Municipality.self),
        ("district", District.self),
        ("targetGroup", TargetGroup.self),
        ("vocabulary", Vocabulary.self),
        ("translation", Translation.self),
        ("concept", Concept.self),
        ("chapter", Chapter.self),
        ("strategicGoal", StrategicGoal.self),
        ("principle", Principle.self),
        ("field", FieldOfAction.self),
        ("objective", Objective.self),
        ("measure", Measure.self),
        ("milestone", Milestone.self),
        ("statusUpdate", StatusUpdate.self),
        ("edition", Edition.self),
        ("otherConcept", OtherConcept.self),
        ("organization", Organization.self),
        ("membership", Membership.self),
        ("paper", Paper.self),
        ("consultation", Consultation.self),
        ("meeting", Meeting.self),
        ("followUp", FollowUp.self),
        ("statusRound", StatusRound.self),
        ("statusRequest", StatusRequest.self),
    ]

    package static let allCases = list.indices.map { Kind($0) }

    /// The Swift type of the records of this kind.
    package var type: any Record.Type { Self.list[index].type }

    /// The name of the kind in the log, such as `measure`.
    package var rawValue: String { Self.list[index].name }

    private static let byName = Dictionary(
        uniqueKeysWithValues: list.indices.map { (list[$0].name, Kind($0)) }
    )

    /// The kind that the log calls by this name; `nil` where there is none.
    package init?(rawValue: String) {
        guard let kind = Self.byName[rawValue] else { return nil }
        self = kind
    }
}

extension Kind: CustomStringConvertible {
    package var description: String { rawValue }
}

/// Stored as its name.
extension Kind: Codable {
    /// - Throws: `DecodingError` where there is no kind of the stored name.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let name = try container.decode(String.self)
        guard let kind = Kind(rawValue: name) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "no kind of record: \(name)"
            )
        }
        self = kind
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
