package import Register

extension Register {
    /// What needs attention on a day: by cause, then by day, with those without a day last.
    ///
    /// How long is too long is decided by the town's `Thresholds`.
    package func hints(on today: Day) -> [Hint] {
        let finder = HintFinder(register: self, today: today, thresholds: thresholds)
        return finder.all.sorted { one, other in
            let last = Day(daysSinceEpoch: .max)
            return (one.cause, one.day ?? last, one.about)
                < (other.cause, other.day ?? last, other.about)
        }
    }
}

/// Finds the hints for one day, with the thresholds of the town.
private struct HintFinder {
    let register: Register
    let today: Day
    let thresholds: Thresholds

    /// How often "no change" is accepted before the office should ask.
    ///
    /// - Source: decision 35.
    private static let unchangedLimit = 3

    var all: [Hint] {
        let measures = register.all(Measure.self).filter { !$0.status.phase.isOver }
        let bodies = register.all(Consultation.self)
        return followUps + bodies.flatMap(hints(of:)) + papers + measures.flatMap(hints(of:))
            + milestones + objectives + fields + organizations
    }

    private var followUps: [Hint] {
        register.all(FollowUp.self).filter { $0.isOpen && $0.due <= today }
            .map { Hint(cause: .followUpDue, about: $0.reference, day: $0.due) }
    }

    private func hints(of measure: Numbered<Measure>) -> [Hint] {
        func hint(_ cause: Hint.Cause, _ day: Day? = nil) -> Hint {
            Hint(cause: cause, about: measure.reference, day: day)
        }
        var found: [Hint] = []
        if let end = measure.period.until, end < today { found.append(hint(.measureOverdue, end)) }
        let soon = today.adding(months: thresholds.endingFundingMonths)
        if let end = measure.funding.endsOn, end <= soon { found.append(hint(.fundingEnds, end)) }
        if isSilent(measure.record) { found.append(hint(.measureSilent, measure.asOf)) }
        if register.unchangedReports(on: measure.id) >= HintFinder.unchangedLimit {
            found.append(hint(.measureUnchanged, measure.asOf))
        }
        if measure.lead == nil { found.append(hint(.measureWithoutLead)) }
        if measure.objectives.isEmpty, hasObjectives {
            found.append(hint(.measureWithoutObjective))
        }
        return found
    }

    /// Whether the last report is too old; a mere proposal has nothing to report.
    private func isSilent(_ measure: Measure) -> Bool {
        guard measure.status.phase != .proposed else { return false }
        guard let day = measure.asOf else { return true }
        return day.adding(months: thresholds.silentMeasureMonths) < today
    }

    /// Some concepts have no objectives and attach measures to fields only.
    private var hasObjectives: Bool { register.table.count(of: .objective) > 0 }

    private var milestones: [Hint] {
        register.openMilestones.compactMap { step in
            guard let due = step.due, due < today else { return nil }
            return Hint(cause: .milestoneOverdue, about: step.reference, day: due)
        }
    }

    /// Objectives without measures and without objectives below, in fields that still exist.
    private var objectives: [Hint] {
        register.all(Objective.self).filter { objective in
            let isEnded = register[objective.field].map { $0.endedIn != nil } ?? true
            return !isEnded && register.naming(objective.reference, Measure.self).isEmpty
                && register.naming(objective.reference, Objective.self).isEmpty
        }
        .map { Hint(cause: .objectiveWithoutMeasure, about: $0.reference, day: nil) }
    }

    private var fields: [Hint] {
        register.all(FieldOfAction.self).filter { $0.lead == nil && $0.endedIn == nil }
            .map { Hint(cause: .fieldWithoutLead, about: $0.reference, day: nil) }
    }

    /// Entries that nobody confirmed for long; bodies of the council are known from its papers.
    private var organizations: [Hint] {
        register.all(Organization.self).compactMap { organization in
            guard organization.sort != .councilBody, organization.grain == .body,
                let day = organization.confirmedOn ?? organization.version.firstDay,
                day.adding(months: thresholds.silentOrganizationMonths) < today
            else { return nil }
            return Hint(cause: .organizationSilent, about: organization.reference, day: day)
        }
    }
}

// MARK: - The council

extension HintFinder {
    private func hints(of step: Numbered<Consultation>) -> [Hint] {
        guard let day = register.day(of: step.record) else { return [] }
        func hint(_ cause: Hint.Cause) -> Hint {
            Hint(cause: cause, about: step.reference, day: day)
        }
        guard let result = step.result else {
            if day < today { return [hint(.resultMissing)] }
            let soon = today.adding(days: thresholds.comingPaperDays)
            return day <= soon ? [hint(.paperComing)] : []
        }
        let isLong = day.adding(months: thresholds.openRecommendationMonths) < today
        guard result.outcome == .recommended, isLong, !isAnswered(step.record) else { return [] }
        return [hint(.recommendationOpen)]
    }

    /// Whether a later body has given a result, or the resolution is recorded.
    private func isAnswered(_ step: Consultation) -> Bool {
        if register[step.paper].map({ !$0.resolution.isOpen }) ?? true { return true }
        return register.parts(of: step.paper.reference, Consultation.self)
            .contains { $0.position > step.position && $0.result != nil }
    }

    private var papers: [Hint] {
        register.all(Paper.self).compactMap { paper in
            let steps = register.parts(of: paper.reference, Consultation.self)
            guard paper.resolution.isOpen, !steps.isEmpty, steps.allSatisfy({ $0.result != nil })
            else { return nil }
            let day = steps.compactMap { register.day(of: $0.record) }.max()
            return Hint(cause: .resolutionMissing, about: paper.reference, day: day)
        }
    }
}

extension Version {
    /// The day on which the record was added; `nil` in a public register.
    fileprivate var firstDay: Day? { stamp.map { Berlin.day(of: $0.first.recordedAt) } }
}
