package import Register

/// The kinds of record that a town keeps: the one list of them.
///
/// A new kind adds a file of its own, and two lines here, both at the end. Names and places are stored for
/// good or decide an order that people know: a kind may be added, never renamed and never moved.
extension Kind: CaseIterable {
    /// `Municipality` (Kommune).
    package static let municipality = Kind(0)
    /// `District` (Stadtteil, Ortschaft).
    package static let district = Kind(1)
    /// `TargetGroup` (Zielgruppe).
    package static let targetGroup = Kind(2)
    /// `Vocabulary` (Wortwahl der Stadt).
    package static let vocabulary = Kind(3)
    /// `Translation` (Übersetzung).
    package static let translation = Kind(4)
    /// `Concept` (Integrationskonzept).
    package static let concept = Kind(5)
    /// `Chapter` (Kapitel).
    package static let chapter = Kind(6)
    /// `StrategicGoal` (strategisches Ziel).
    package static let strategicGoal = Kind(7)
    /// `Principle` (Leitlinie).
    package static let principle = Kind(8)
    /// `FieldOfAction` (Handlungsfeld).
    package static let field = Kind(9)
    /// `Objective` (Leitziel, Teilziel).
    package static let objective = Kind(10)
    /// `Measure` (Maßnahme).
    package static let measure = Kind(11)
    /// `Milestone` (Meilenstein).
    package static let milestone = Kind(12)
    /// `StatusUpdate` (Sachstand).
    package static let statusUpdate = Kind(13)
    /// `Edition` (Fassung).
    package static let edition = Kind(14)
    /// `OtherConcept` (anderes Konzept der Stadt).
    package static let otherConcept = Kind(15)
    /// `Organization` (Organisation, Gremium).
    package static let organization = Kind(16)
    /// `Membership` (Mitgliedschaft).
    package static let membership = Kind(17)
    /// `Paper` (Vorlage, Drucksache).
    package static let paper = Kind(18)
    /// `Consultation` (Beratung).
    package static let consultation = Kind(19)
    /// `Meeting` (Sitzung).
    package static let meeting = Kind(20)
    /// `FollowUp` (Wiedervorlage).
    package static let followUp = Kind(21)
    /// `StatusRound` (Sachstandsabfrage).
    package static let statusRound = Kind(22)
    /// `StatusRequest` (Anfrage).
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

    /// All kinds, in the order of their indices.
    package static let allCases = list.indices.map { Kind($0) }

    /// The Swift type of the records of this kind.
    package var type: any Record.Type { Self.list[index].type }

    /// The name of the kind in the log, such as `measure`.
    package var rawValue: String { Self.list[index].name }

    private static let byName = Dictionary(
        uniqueKeysWithValues: list.indices.map { (list[$0].name, Kind($0)) }
    )

    /// The kind with this name in the log; `nil` if there is none.
    package init?(rawValue: String) {
        guard let kind = Self.byName[rawValue] else { return nil }
        self = kind
    }
}

extension Kind: CustomStringConvertible {
    /// The name of the kind in the log.
    package var description: String { rawValue }
}

/// Stored as its name.
extension Kind: Codable {
    /// Reads the name.
    ///
    /// - Throws: `DecodingError` if no kind has it.
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

    /// Writes the name.
    ///
    /// - Throws: `EncodingError` from the encoder.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
