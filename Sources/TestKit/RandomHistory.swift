package import Register

/// A history made by chance, of changes that all keep the laws.
///
/// Every record carries the token of its reference wherever it holds text. What must not be seen
/// by the public carries `canary`: fields that are not public, and all words of versions that were
/// not public.
package struct RandomHistory {
    package static let canary = "canary"

    package private(set) var changes: [Change] = []
    package private(set) var register = Register()
    var chance: Seeded
    let isKnown: Bool
    private var clock = Instant(milliseconds: 1_600_000_000_000)

    /// With `knowing: false` nobody has entered a status, a lead, a result, or that a step is reached.
    package init(seed: UInt64, changes count: Int, knowing: Bool = true) {
        chance = Seeded(seed: seed)
        isKnown = knowing
        while changes.count < count { attempt() }
    }

    package static func token(_ reference: Reference) -> String {
        "<\(reference)>"
    }

    /// One change more, where the laws admit what chance proposes.
    private mutating func attempt() {
        clock = Instant(
            milliseconds: clock.milliseconds + Int.random(in: 0...40_000_000, using: &chance)
        )
        var draft = Draft(register)
        for _ in 0..<Int.random(in: 1...4, using: &chance) { propose(&draft) }
        let edits = draft.edits.filter(changesSomething)
        guard !edits.isEmpty else { return }
        let attribution = Attribution(by: Author(.office), via: .command, action: .edited)
        let change = Change(
            head: Change.Head(
                sequence: register.sequence + 1,
                recordedAt: clock,
                attribution: attribution,
                lastParagraph: draft.lastParagraph
            ),
            edits: edits
        )
        do {
            try register.admit(change)
            changes.append(change)
        } catch {
            return  // a law refused it; chance proposes something else
        }
    }

    private func changesSomething(_ edit: Edit) -> Bool {
        guard let record = edit.record, let old = register.table[edit.reference]?.record else {
            return true
        }
        return !old.equals(record)
    }

    private mutating func propose(_ draft: inout Draft) {
        let kind = RandomHistory.kinds.randomElement(using: &chance) ?? .measure
        let existing = register.table.versions(of: kind).randomElement(using: &chance)
        guard let existing, !chance.oneIn(3) else {
            if let record = make(kind, Reference(kind, register.nextNumber(of: kind)), nil, &draft)
            {
                draft.put(.put(register.nextNumber(of: kind), record))
            }
            return
        }
        let reference = existing.reference
        if chance.oneIn(8) {
            draft.put(.retract(reference))
        } else if let record = make(kind, reference, existing.record, &draft) {
            draft.put(.put(reference.number, record))
        }
    }

    private static let kinds: [Kind] =
        [
            .organization, .field, .measure, .measure, .milestone, .statusUpdate, .paper,
            .consultation, .concept, .chapter, .translation, .membership, .edition, .followUp,
            .statusRound, .statusRequest,
        ] + Kind.allCases

    private mutating func make(
        _ kind: Kind,
        _ reference: Reference,
        _ old: (any Record)?,
        _ draft: inout Draft
    ) -> (any Record)? {
        let visibility = nextVisibility(old?.visibility ?? .internal)
        let secret = visibility == .public ? "" : RandomHistory.canary
        let words =
            "\(RandomHistory.token(reference)) \(secret) \(Int.random(in: 0..<4, using: &chance))"
        let making = Making(words: words, reference: reference, old: old)
        guard var record = Self.makers[kind]?(&self, making, &draft) else { return nil }
        record.visibility = visibility
        return record
    }

    private mutating func nextVisibility(_ old: Visibility) -> Visibility {
        let moves: [Visibility]
        switch old {
        case .internal: moves = [.internal, .network, .public, .public]
        case .network: moves = [.network, .public]
        case .public:
            moves = [.public, .public, .public, .withdrawn(on: Day(daysSinceEpoch: 18_600))]
        case .withdrawn: moves = [old, .public]
        }
        return moves.randomElement(using: &chance) ?? old
    }

    /// What is made of a kind: with some words, in the place of an older one.
    private struct Making {
        let words: String
        let reference: Reference
        let old: (any Record)?
    }

    private typealias Maker = @Sendable (inout RandomHistory, Making, inout Draft) -> (any Record)?

    private static let makers: [Kind: Maker] = [
        .organization: { history, making, _ in history.organization(making.words) },
        .field: { history, making, draft in history.field(making.words, making.old, &draft) },
        .measure: { history, making, draft in history.measure(making.words, making.old, &draft) },
        .milestone: { history, making, _ in history.milestone(making.words) },
        .followUp: { history, making, _ in history.followUp(making.words) },
        .statusRound: { _, making, _ in
            StatusRound(
                title: "\(RandomHistory.canary) \(making.words)",
                answerBy: Day(daysSinceEpoch: 18_500),
                letter: "\(RandomHistory.canary) \(making.words)"
            )
        },
        .statusRequest: { history, _, _ in history.statusRequest() },
        .statusUpdate: { history, making, _ in history.statusUpdate(making.words) },
        .paper: { history, making, _ in history.paper(making.words) },
        .consultation: { history, making, _ in history.consultation(making.words) },
        .concept: { history, making, draft in
            Concept(
                title: making.words,
                purpose: history.prose(making.words, (making.old as? Concept)?.purpose, &draft)
            )
        },
        .chapter: { history, making, draft in history.chapter(making.words, making.old, &draft) },
        .translation: { history, making, _ in history.translation(making.words, making.old) },
        .membership: { history, making, _ in history.membership(making.words) },
        .edition: { history, _, _ in
            Edition(year: Int.random(in: 2000...2030, using: &history.chance), sort: .update)
        },
        .municipality: { _, making, _ in Municipality(title: making.words, shortName: making.words)
        },
        .district: { history, making, _ in history.district(making.words) },
        .targetGroup: { _, making, _ in TargetGroup(title: making.words) },
        .vocabulary: { _, making, _ in
            Vocabulary(terms: [Vocabulary.Term("kind.objective", making.words)])
        },
        .strategicGoal: { _, making, _ in
            StrategicGoal(code: RandomHistory.token(making.reference), wording: making.words)
        },
        .principle: { _, making, _ in Principle(position: 1, wording: making.words) },
        .objective: { history, making, _ in history.objective(making.words) },
        .otherConcept: { history, making, _ in history.otherConcept(making.words) },
        .meeting: { history, making, _ in history.meeting(making.words) },
    ]

    mutating func some<R: Record>(_ type: R.Type = R.self) -> ID<R>? {
        register.all(type).randomElement(using: &chance)?.id
    }

    /// One or two, none of them twice; none where the history has none.
    mutating func several<R: Record>(_ type: R.Type = R.self) -> [ID<R>] {
        Array(register.all(type).map(\.id).shuffled(using: &chance).prefix(chance.oneIn(2) ? 1 : 2))
    }

    mutating func prose(_ words: String, _ old: Prose?, _ draft: inout Draft) -> Prose {
        let passages = (0..<Int.random(in: 0...3, using: &chance)).map {
            Passage(.paragraph, "\(words) \($0)")
        }
        return draft.prose(passages, revising: old ?? Prose())
    }

    private mutating func organization(_ words: String) -> Organization {
        var record = Organization(title: words, sort: .other)
        record.partOf = some()
        record.proposedParts = ["\(RandomHistory.canary) a", "b"]
        record.internalNote = RandomHistory.canary
        return record
    }

    private mutating func field(
        _ words: String,
        _ old: (any Record)?,
        _ draft: inout Draft
    ) -> FieldOfAction {
        var record = FieldOfAction(position: 1, title: words)
        record.situation = prose(words, (old as? FieldOfAction)?.situation, &draft)
        record.lead = isKnown ? some() : nil
        record.reportsTo = several()
        record.newIn = some()
        return record
    }

    private mutating func measure(
        _ words: String,
        _ old: (any Record)?,
        _ draft: inout Draft
    ) -> Measure {
        var record = Measure(title: words, field: some())
        record.description = prose(words, (old as? Measure)?.description, &draft)
        record.lead = isKnown ? some() : nil
        record.partners = several()
        record.reportsTo = several()
        record.objectives = several()
        record.districts = several()
        record.targetGroups = several()
        record.strategicGoals = several()
        record.internalNote = RandomHistory.canary
        record.status = isKnown ? status() : Status()
        return record
    }

    /// Of some measures a list says no more than that they are late.
    private mutating func status() -> Status {
        switch Int.random(in: 1...3, using: &chance) {
        case 1: Status(.underway)
        case 2: Status(.unknown, .late, reason: Reason(.other, "Die Liste nennt keinen Grund."))
        default: Status()
        }
    }

    private mutating func followUp(_ words: String) -> FollowUp {
        var record = FollowUp(
            .reminder,
            subject: "\(RandomHistory.canary) \(words)",
            due: Day(daysSinceEpoch: 18_500)
        )
        record.measure = some()
        return record
    }

    private mutating func statusRequest() -> StatusRequest? {
        guard let round = some(StatusRound.self), let organization = some(Organization.self) else {
            return nil
        }
        let measures = some(Measure.self).map { [$0] } ?? []
        return StatusRequest(round: round, organization: organization, measures: measures)
    }

    private mutating func milestone(_ words: String) -> Milestone? {
        guard let measure = some(Measure.self) else { return nil }
        var record = Milestone(measure: measure, title: words, position: 1)
        if !isKnown { record.due = pastDay() }
        return record
    }

    private mutating func statusUpdate(_ words: String) -> StatusUpdate? {
        guard isKnown, let measure = some(Measure.self) else { return nil }
        let day = Day(daysSinceEpoch: 18_500)
        var record = StatusUpdate(measure: measure, day: day, status: Status(.underway))
        record.done = words
        record.reportedBy = some()
        return record
    }

    mutating func pastDay() -> Day? {
        chance.oneIn(3) ? nil : Day(daysSinceEpoch: Int.random(in: 18_000...18_500, using: &chance))
    }
}
