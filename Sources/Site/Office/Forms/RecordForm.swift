import Register

/// How records of a kind are written in the office: by topics, one to a page.
struct RecordForm<R: Record>: Sendable {
    let topics: [FormTopic<R>]
    /// The kind to which a new record belongs, where it belongs to one.
    let ownerKind: Kind?
    /// What a new record changes beside itself, in the same change.
    let also: @Sendable (R, Register, inout Draft) -> Void
    /// A new record with nothing in it on a day, as a part of the owner; `nil` where the owner is
    /// missing.
    let blank: @Sendable (Register, Int?, Day) -> R?

    /// Where records of the kind may never be opened, nobody is asked who may see them.
    init(
        ownerKind: Kind? = nil,
        mayBeOpened: Bool = true,
        _ topics: [FormTopic<R>],
        blank: @escaping @Sendable (Register, Int?, Day) -> R?,
        also: @escaping @Sendable (R, Register, inout Draft) -> Void = { _, _, _ in }
    ) {
        self.topics = topics + (mayBeOpened ? [FormTopic(.visibility, [.visibility])] : [])
        self.ownerKind = ownerKind
        self.blank = blank
        self.also = also
    }

    /// What a new record belongs to.
    func reference(ofOwner owner: Int?) -> Reference? {
        ownerKind.flatMap { kind in owner.map { Reference(kind, $0) } }
    }

    subscript(name: FormTopicName) -> FormTopic<R>? {
        topics.first { $0.name == name }
    }
}

/// The fields of one page of a form.
struct FormTopic<R: Record>: Sendable {
    let name: FormTopicName
    let fields: [FormField<R>]

    init(_ name: FormTopicName, _ fields: [FormField<R>]) {
        self.name = name
        self.fields = fields
    }

    /// The names of the record's fields that the page may change.
    var fieldNames: Set<String> { Self.fieldNames(of: fields) }

    static func fieldNames(of fields: [FormField<R>]) -> Set<String> {
        Set(fields.map { $0.name.hasPrefix("period.") ? "period" : $0.name })
    }
}

/// A form of whatever kind.
protocol KindForm<R>: Sendable {
    associatedtype R: Record
    var form: RecordForm<R> { get }
    /// The kind to which a new record belongs, where it belongs to one.
    var ownerKind: Kind? { get }
}

extension RecordForm: KindForm {
    var form: RecordForm<R> { self }
}

extension Kind {
    /// The form of the kind; `nil` where its records are written elsewhere.
    var form: (any KindForm)? {
        switch self {
        case .municipality: RecordForm<Municipality>.municipality
        case .district: RecordForm<District>.district
        case .targetGroup: RecordForm<TargetGroup>.targetGroup
        case .concept: RecordForm<Concept>.concept
        case .chapter: RecordForm<Chapter>.chapter
        case .strategicGoal: RecordForm<StrategicGoal>.strategicGoal
        case .principle: RecordForm<Principle>.principle
        case .field: RecordForm<FieldOfAction>.field
        case .objective: RecordForm<Objective>.objective
        case .measure: RecordForm<Measure>.measure
        case .milestone: RecordForm<Milestone>.milestone
        case .statusUpdate: RecordForm<StatusUpdate>.statusUpdate
        case .edition: RecordForm<Edition>.edition
        case .otherConcept: RecordForm<OtherConcept>.otherConcept
        case .organization: RecordForm<Organization>.organization
        case .membership: RecordForm<Membership>.membership
        case .paper: RecordForm<Paper>.paper
        case .consultation: RecordForm<Consultation>.consultation
        case .meeting: RecordForm<Meeting>.meeting
        case .vocabulary: RecordForm<Vocabulary>.vocabulary
        case .followUp: RecordForm<FollowUp>.followUp
        case .translation, .statusRound, .statusRequest: nil
        }
    }
}
