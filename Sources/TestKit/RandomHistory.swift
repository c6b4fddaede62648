import Concept
package import Register

/// A random history of a town in which every change keeps the laws; the same seed gives the same
/// one.
///
/// Each record has the token of its reference in all its texts, so that a test can find it in any
/// output. Texts that the public must never see contain `canary`: internal fields, and every text
/// of a version that was not public. Tests search the public pages for it.
package struct RandomHistory {
    /// The word in every text that must not become public.
    package static let canary = "canary"

    /// The changes, from sequence 1 on, without gaps.
    package private(set) var changes: [Change] = []
    /// The register after the last change.
    package private(set) var register = Register()
    /// The generator from which all the choices are drawn.
    var chance: Seeded
    /// Whether statuses, leads, results and reached steps may be known.
    let isKnown: Bool
    private var clock = Instant(milliseconds: 1_600_000_000_000)

    /// Makes a history of so many changes.
    ///
    /// With `knowing: false`, no status, lead, result or reached step is known, as after an import
    /// of a bare list.
    package init(seed: UInt64, changes count: Int, knowing: Bool = true) {
        chance = Seeded(seed: seed)
        isKnown = knowing
        while changes.count < count { attempt() }
    }

    /// The mark of a record, as in "<measure 17>"; no two records have the same.
    package static func token(_ reference: Reference) -> String {
        "<\(reference)>"
    }

    /// Proposes a change of one to four records, and keeps it if it changes something and the laws
    /// allow it.
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
            return  // a law refused it, so another one is tried
        }
    }

    /// Whether the edit retracts a record, adds one, or changes one.
    private func changesSomething(_ edit: Edit) -> Bool {
        guard let record = edit.record, let old = register.table[edit.reference]?.record else {
            return true
        }
        return !old.equals(record)
    }

    /// Puts one random edit into the draft: a new record, a new version of one, or a retraction.
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

    /// The kinds to choose from: each once, and those with many rules more often.
    private static let kinds: [Kind] =
        [
            .organization, .field, .measure, .measure, .milestone, .statusUpdate, .paper,
            .consultation, .concept, .chapter, .translation, .membership, .edition, .followUp,
            .statusRound, .statusRequest,
        ] + Kind.allCases

    /// Makes a record of the kind; `nil` if it needs another record that is not there yet.
    ///
    /// `old` is the version that the new one replaces, `nil` for a new record.
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

    /// A visibility that the laws allow after the old one, public more often than others.
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

    /// What a record is made from: the text it holds, its reference, and the version that it
    /// replaces.
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

    /// A random record of the type; `nil` if there is none.
    mutating func some<R: Record>(_ type: R.Type = R.self) -> ID<R>? {
        register.all(type).randomElement(using: &chance)?.id
    }

    /// One or two different records of the type; empty if there is none.
    mutating func several<R: Record>(_ type: R.Type = R.self) -> [ID<R>] {
        Array(register.all(type).map(\.id).shuffled(using: &chance).prefix(chance.oneIn(2) ? 1 : 2))
    }

    /// A text of no to three paragraphs, which keeps the numbers of the old one's paragraphs.
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

    /// A field of action with a text, a lead and references to other records.
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

    /// A measure with references to as many kinds of records as there are.
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

    /// No status, underway, or nothing but late with a reason, as some lists have it.
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

    /// A day from April 2019 to August 2020 or, once in three times, `nil`.
    mutating func pastDay() -> Day? {
        chance.oneIn(3) ? nil : Day(daysSinceEpoch: Int.random(in: 18_000...18_500, using: &chance))
    }
}
