package import Register

/// What somebody answers to the question how a measure stands.
///
/// It stands beside the log until the office takes it over; then it becomes a `StatusUpdate`.
package struct StatusAnswer: Codable, Hashable, Sendable {
    /// The three plain answers.
    package enum Choice: String, Codable, CaseIterable, Hashable, Sendable {
        /// It still holds what was reported last.
        case unchanged
        /// Something has changed.
        case changed
        /// It is done, became permanent, was given up or went into another measure.
        case ended
    }

    package var choice: Choice
    package var status: Status
    /// The measure into which it went.
    package var mergedInto: ID<Measure>?
    package var done: String?
    package var next: String?
    package var obstacle: String?
    /// For the office alone.
    package var remark: String?

    package init(_ choice: Choice, status: Status) {
        self.choice = choice
        self.status = status
    }

    /// That it still holds what is kept of a measure.
    package init(unchanged measure: Measure) {
        choice = .unchanged
        status = measure.status
        mergedInto = measure.mergedInto
        done = measure.progress
        next = measure.nextStep
        obstacle = measure.obstacle
    }

    /// The phases in which a measure goes on, and those in which it has ended.
    package static let goingOn: [Phase] = [.proposed, .planned, .underway, .suspended]
    package static let endings: [Phase] = [.completed, .madePermanent, .dropped, .merged]

    /// Texts that anybody who has the link types in.
    private static let textLimit = 3000

    /// - Throws: what a report with these values would throw, before somebody else sees them.
    package func check(on measure: Numbered<Measure>) throws(Refusal) {
        for (name, text) in [("done", done), ("next", next), ("obstacle", obstacle)] {
            try StatusUpdate.limit(text, name, to: Self.textLimit)
        }
        try StatusUpdate.limit(remark, "remark", to: Self.textLimit)
        if choice == .unchanged { return }
        var copy = measure.record
        copy.status = status
        copy.mergedInto = mergedInto
        try copy.check()
        if mergedInto == measure.id { throw .mergedIntoItself(measure.reference) }
    }
}

extension Draft {
    /// Takes over an answer as a report on the measure, which then stands so.
    ///
    /// A report of the same round is put right; a measure has one in each round. With `files` these are
    /// published with it, in the place of those that were.
    package mutating func accept(
        _ answer: StatusAnswer,
        on measure: Numbered<Measure>,
        to request: StatusRequest,
        day: Day,
        files: [ReportFile]? = nil,
        in register: Register
    ) {
        let known = register.report(on: measure.id, in: request.round)
        var report = known?.record ?? StatusUpdate(measure: measure.id, day: day, status: Status())
        if known == nil {
            report.visibility = measure.visibility.isWithdrawn ? .internal : measure.visibility
        }
        report.day = day
        report.status = answer.status
        report.done = answer.done
        report.next = answer.next
        report.obstacle = answer.obstacle
        report.reportedBy = request.organization
        report.round = request.round
        if let files { report.files = files }
        if let known { put(known.id, report) } else { add(report) }
        carry(report, mergedInto: answer.mergedInto, in: register)
    }
}
