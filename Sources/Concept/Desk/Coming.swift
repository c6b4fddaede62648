package import Register

/// Something that happens on a coming day, for the calendar of the office.
package struct Coming: Hashable, Sendable {
    /// The day in the town's time.
    package let day: Day
    /// "18:00", in the town's time; only meetings have one.
    package let time: String?
    /// What happens.
    package let sort: Sort
    /// The record to open for it.
    package let about: Reference

    /// What happens; things of one day are listed in this order.
    package enum Sort: CaseIterable, Hashable, Comparable, Sendable {
        /// A meeting; a consultation without one; a follow-up; a step of a measure; the end of a
        /// measure or of its funding.
        case meeting, consultation, followUp, milestone, measureEnds, fundingEnds
    }

    init(_ sort: Sort, on day: Day, time: String? = nil, about: Reference) {
        self.day = day
        self.time = time
        self.sort = sort
        self.about = about
    }
}

extension Register {
    /// What happens within `months` months from a day on, the earliest first.
    package func coming(from first: Day, months: Int) -> [Coming] {
        let end = first.adding(months: months)
        let all =
            comingMeetings + comingConsultations + comingFollowUps + comingMilestones
            + comingOfMeasures
        return all.filter { first <= $0.day && $0.day < end }.sorted {
            ($0.day, $0.time ?? "", $0.sort, $0.about) < ($1.day, $1.time ?? "", $1.sort, $1.about)
        }
    }

    private var comingMeetings: [Coming] {
        all(Meeting.self).filter { !$0.isCancelled }
            .map { Coming(.meeting, on: $0.day, time: $0.time, about: $0.reference) }
    }

    /// Consultations that are open and have no meeting of their own in the list.
    private var comingConsultations: [Coming] {
        all(Consultation.self).compactMap { step in
            guard step.meeting == nil, step.result == nil, let day = step.date else { return nil }
            return Coming(.consultation, on: day, about: step.reference)
        }
    }

    private var comingFollowUps: [Coming] {
        all(FollowUp.self).filter(\.isOpen)
            .map { Coming(.followUp, on: $0.due, about: $0.reference) }
    }

    private var comingMilestones: [Coming] {
        openMilestones.compactMap { step in
            step.due.map { Coming(.milestone, on: $0, about: step.reference) }
        }
    }

    private var comingOfMeasures: [Coming] {
        all(Measure.self).filter { !$0.status.phase.isOver }.flatMap { measure in
            let end = measure.period.until
                .map { Coming(.measureEnds, on: $0, about: measure.reference) }
            let funding = measure.funding.endsOn
                .map { Coming(.fundingEnds, on: $0, about: measure.reference) }
            return [end, funding].compactMap { $0 }
        }
    }
}
