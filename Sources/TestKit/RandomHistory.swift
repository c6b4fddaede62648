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
    private var chance: Seeded
    private var clock = Instant(milliseconds: 1_600_000_000_000)

    package init(seed: UInt64, changes count: Int) {
        chance = Seeded(seed: seed)
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
        let told = Told(by: Author(.office), via: .command, action: .edited)
        let change = Change(
            head: Change.Head(
                sequence: register.sequence + 1,
                recordedAt: clock,
                told: told,
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

    private static let kinds: [Kind] = [
        .organization, .field, .measure, .measure, .milestone, .statusUpdate, .paper,
        .consultation, .concept, .chapter, .translation, .membership, .edition, .followUp,
        .statusRound, .statusRequest,
    ]

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
        guard var record = fresh(kind, words, reference, old, &draft) else { return nil }
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

    private mutating func fresh(
        _ kind: Kind,
        _ words: String,
        _ reference: Reference,
        _ old: (any Record)?,
        _ draft: inout Draft
    ) -> (any Record)? {
        switch kind {
        case .organization: organization(words)
        case .field: field(words, old, &draft)
        case .measure: measure(words, old, &draft)
        case .milestone: milestone(words)
        case .followUp: followUp(words)
        case .statusRound:
            StatusRound(
                title: "\(RandomHistory.canary) \(words)",
                answerBy: Day(daysSinceEpoch: 18_500),
                letter: "\(RandomHistory.canary) \(words)"
            )
        case .statusRequest: statusRequest()
        case .statusUpdate: statusUpdate(words)
        case .paper: paper(words)
        case .consultation: consultation(words)
        case .concept:
            Concept(title: words, purpose: prose(words, (old as? Concept)?.purpose, &draft))
        case .chapter: chapter(words, old, &draft)
        case .translation: translation(words, old)
        case .membership: membership(words)
        case .edition: Edition(year: Int.random(in: 2000...2030, using: &chance), sort: .update)
        case .municipality, .district, .targetGroup, .vocabulary, .strategicGoal, .principle,
            .objective, .otherConcept, .meeting:
            nil
        }
    }

    private mutating func some<R: Record>(_ type: R.Type = R.self) -> ID<R>? {
        register.all(type).randomElement(using: &chance)?.id
    }

    private mutating func prose(_ words: String, _ old: Prose?, _ draft: inout Draft) -> Prose {
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
        record.lead = some()
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
        record.lead = some()
        record.partners = some(Organization.self).map { [$0] } ?? []
        record.internalNote = RandomHistory.canary
        record.status = status()
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
        some(Measure.self).map { Milestone(measure: $0, title: words, position: 1) }
    }

    private mutating func statusUpdate(_ words: String) -> StatusUpdate? {
        guard let measure = some(Measure.self) else { return nil }
        var record = StatusUpdate(
            measure: measure,
            day: Day(daysSinceEpoch: 18_500),
            status: Status(.underway)
        )
        record.done = words
        record.reportedBy = some()
        return record
    }

    private mutating func paper(_ words: String) -> Paper {
        Paper(code: words, sort: "Vorlage", subject: words)
    }

    private mutating func consultation(_ words: String) -> Consultation? {
        guard let paper = some(Paper.self), let body = some(Organization.self) else { return nil }
        var record = Consultation(
            paper: paper,
            position: 1,
            body: body,
            date: nil,
            publicness: chance.oneIn(3) ? .closed : .open
        )
        record.result = Consultation.Result(.noted, words: words)
        return record
    }

    private mutating func chapter(
        _ words: String,
        _ old: (any Record)?,
        _ draft: inout Draft
    ) -> Chapter? {
        guard let concept = some(Concept.self) else { return nil }
        return Chapter(
            concept: concept,
            number: "1",
            heading: words,
            prose: prose(words, (old as? Chapter)?.prose, &draft),
            position: 1
        )
    }

    private mutating func translation(_ words: String, _ old: (any Record)?) -> Translation? {
        let measure = (old as? Translation)?.of ?? some(Measure.self)?.reference
        guard let measure, let record = register.table[measure]?.record else { return nil }
        let german = record.translatable
        return Translation(
            of: measure,
            language: "en",
            entries: [
                Translation.Entry("title", words, from: german["title"] ?? ""),
                Translation.Entry("internalNote", RandomHistory.canary, from: RandomHistory.canary),
            ]
        )
    }

    private mutating func membership(_ words: String) -> Membership? {
        guard let circle = some(Organization.self), let member = some(Organization.self) else {
            return nil
        }
        var record = Membership(circle: circle, member: member, position: 1)
        record.role = words
        return record
    }
}
