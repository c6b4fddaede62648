package import Register

/// What somebody answers when asked how a measure stands.
///
/// It is stored beside the log until the office takes it over; then it becomes a `StatusUpdate`.
///
/// - Source: decision 35.
package struct StatusAnswer: Codable, Hashable, Sendable {
    /// The three simple answers.
    package enum Choice: String, Codable, CaseIterable, Hashable, Sendable {
        /// The last report still holds.
        case unchanged
        /// Something has changed.
        case changed
        /// The measure is done, became permanent, was given up or merged into another.
        case ended
    }

    /// Which of the simple answers it is.
    package var choice: Choice
    /// Phase, timing and reason.
    package var status: Status
    /// The measure that continues this one, if it was merged.
    package var mergedInto: ID<Measure>?
    /// What has been done.
    package var done: String?
    /// What comes next.
    package var next: String?
    /// What stands in the way.
    package var obstacle: String?
    /// For the office only; never part of the report.
    package var remark: String?

    /// An answer without texts.
    package init(_ choice: Choice, status: Status) {
        self.choice = choice
        self.status = status
    }

    /// The answer that the last report still holds.
    package init(unchanged measure: Measure) {
        choice = .unchanged
        status = measure.status
        mergedInto = measure.mergedInto
        done = measure.progress
        next = measure.nextStep
        obstacle = measure.obstacle
    }

    /// The phases that can be chosen for a measure that goes on.
    package static let goingOn: [Phase] = [.proposed, .planned, .underway, .suspended]
    /// The phases that can be chosen for a measure that has ended.
    package static let endings: [Phase] = [.completed, .madePermanent, .dropped, .merged]

    /// The most characters of a text, because anybody with the link can type one.
    private static let textLimit = 3000

    /// Checks the answer as the report will be checked, before the office sees it.
    ///
    /// - Throws: `Refusal.tooLong`; whatever `Measure.check` throws; `Refusal.mergedIntoItself`.
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
    /// Turns an answer into the report on a measure, and the measure into what it reports.
    ///
    /// A measure has one report per round; if it is there already, it is replaced. `files` replace
    /// the published ones; `nil` leaves them.
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
