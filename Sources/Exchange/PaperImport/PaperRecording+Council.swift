import Concept
import Register

/// The paper itself and its strategic goals.
extension PaperRecording {
    /// Finds the paper by its number and fills what it lacks, or adds it.
    ///
    /// - Throws: `Refusal.missing` where it has no number, or is new and has no subject;
    ///   `paperDiffers` where the recorded paper says something else.
    mutating func recordPaper(_ reading: PaperReading) throws(Refusal) -> ID<Paper> {
        guard let code = reading.reference?.tidied, !code.isEmpty else {
            throw .missing(.paper, field: "code")
        }
        let old = register.all(Paper.self).first { $0.code == code }
        if let old {
            let fields = Self.differences(old.record, from: reading, in: register)
            guard fields.isEmpty else { throw .paperDiffers(code, old.reference, fields: fields) }
        }
        let goals = recordGoals(reading.strategicGoals)
        if let old {
            wasKnown = true
            fill(old, with: reading, goals)
            return keep(old)
        }
        return draft.add(try newPaper(code, reading, goals))
    }

    /// The paper as a new record.
    ///
    /// - Throws: `Refusal.missing` where it has no subject.
    private mutating func newPaper(
        _ code: String,
        _ reading: PaperReading,
        _ goals: [ID<StrategicGoal>]
    ) throws(Refusal) -> Paper {
        guard let subject = reading.subject?.tidied, !subject.isEmpty else {
            throw .missing(.paper, field: "subject")
        }
        var paper = Paper(
            code: code,
            sort: reading.paperType?.tidied ?? Self.plainSort,
            subject: subject
        )
        paper.department = reading.department?.tidied
        paper.date = reading.date
        paper.publicness = reading.recordedPublicness
        paper.proposedResolution = draft.prose(reading.proposedResolution.passages)
        if case .recorded(let number, let date) = reading.resolution {
            paper.resolution = Paper.Resolution(number: number?.tidied, date: date)
        }
        paper.strategicGoals = goals
        return paper
    }

    /// What a paper is called that does not say what it is.
    private static let plainSort = "Vorlage"

    /// Finds or adds the strategic goals that the paper names, each once.
    ///
    /// A goal that the town does not know and that the paper names only by its code cannot be
    /// added; this becomes a finding.
    private mutating func recordGoals(_ lines: [GoalLine]) -> [ID<StrategicGoal>] {
        var goals: [ID<StrategicGoal>] = []
        var codes: Set<String> = []
        // The codes may stand in a list of their own before the goals with their wordings.
        let wordings = Dictionary(lines.map { ($0.code, $0.wording.tidied) }) { first, other in
            first.isEmpty ? other : first
        }
        for line in lines where codes.insert(line.code).inserted {
            let wording = wordings[line.code] ?? ""
            if let old = register.all(StrategicGoal.self).first(where: { $0.code == line.code }) {
                if !wording.isEmpty, old.wording.tidied != wording {
                    comparison.deviations.append(
                        .goalWording(line.code, recorded: old.wording, printed: wording)
                    )
                }
                goals.append(keep(old))
            } else if wording.isEmpty {
                comparison.findings.append(.goalWithoutWording(line.code))
            } else {
                goals.append(draft.add(StrategicGoal(code: line.code, wording: wording)))
            }
        }
        return goals
    }

    /// Fills in what a recorded paper lacks and this version prints.
    private mutating func fill(
        _ old: Numbered<Paper>,
        with reading: PaperReading,
        _ goals: [ID<StrategicGoal>]
    ) {
        var paper = old.record
        let fields = fillFields(of: &paper, with: reading)
        if !fields.isEmpty {
            let isPublic = old.visibility == .public
            comparison.supplements.append(.paper(paper.code, fields: fields, isPublic: isPublic))
        }
        if old.publicness == .open, reading.recordedPublicness == nil {
            comparison.lessPublic.append(.paper(old.reference))
        }
        tie(&paper, of: old.reference, to: goals)
        if paper != old.record { draft.put(old.id, paper) }
    }

    /// Fills the empty fields, and compares publicness.
    ///
    /// A public paper is never marked as closed or unknown in this way.
    ///
    /// - Returns: the stored names of the fields that were filled.
    private mutating func fillFields(
        of paper: inout Paper,
        with reading: PaperReading
    ) -> [String] {
        var fields: [String] = []
        func fill<Value>(_ field: String, _ place: inout Value?, _ printed: Value?) {
            guard place == nil, let printed else { return }
            place = printed
            fields.append(field)
        }
        fill("department", &paper.department, reading.department?.tidied)
        fill("date", &paper.date, reading.date)
        if case .recorded(let number, let date) = reading.resolution {
            fill("resolution.number", &paper.resolution.number, number?.tidied)
            fill("resolution.date", &paper.resolution.date, date)
        }
        let proposed = reading.proposedResolution.passages
        if paper.proposedResolution.paragraphs.isEmpty, !proposed.isEmpty {
            paper.proposedResolution = draft.prose(proposed)
            fields.append("proposedResolution")
        }
        let printed = reading.recordedPublicness
        let mayFill = paper.visibility != .public || printed == .open
        if mayFill { fill("publicness", &paper.publicness, printed) }
        if let printed, let recorded = paper.publicness, printed != recorded {
            comparison.deviations.append(.paperPublicness(recorded: recorded, printed: printed))
        }
        return fields
    }

    /// Connects a recorded paper with goals that it names only by their codes.
    ///
    /// It does so only where the goal was recorded after the paper was last changed: any earlier
    /// and somebody may have removed the connection on purpose.
    private mutating func tie(
        _ paper: inout Paper,
        of reference: Reference,
        to goals: [ID<StrategicGoal>]
    ) {
        let last = sequence(of: reference, \.put)
        for id in goals where !paper.strategicGoals.contains(id) {
            guard let code = register[id]?.code else { continue }
            if sequence(of: id.reference, \.first) > last {
                paper.strategicGoals.append(id)
                comparison.supplements.append(.goal(code))
            } else {
                comparison.deviations.append(.goalNotTied(code))
            }
        }
    }

    /// The number of the change in which a record was first or last put; 0 where it is not
    /// recorded.
    private func sequence(
        of reference: Reference,
        _ moment: KeyPath<Version.Stamp, Moment>
    ) -> Int {
        register.table[reference]?.stamp?[keyPath: moment].sequence ?? 0
    }
}

extension PaperRecording {
    /// The stored names of the fields to which the printed paper gives another value.
    ///
    /// What the paper does not print is no difference, and neither is what the record does not
    /// have.
    private static func differences(
        _ paper: Paper,
        from reading: PaperReading,
        in register: Register
    ) -> [String] {
        var fields: [String] = []
        // An empty field is filled later, and a field that is not printed denies nothing.
        func compare<Value: Equatable>(_ field: String, _ printed: Value?, _ recorded: Value?) {
            if let printed, let recorded, printed != recorded { fields.append(field) }
        }
        compare("sort", reading.paperType?.tidied, PaperKind.usual(paper.sort.tidied))
        compare("subject", reading.subject?.tidied, paper.subject.tidied)
        compare("department", reading.department?.tidied, paper.department?.tidied)
        compare("date", reading.date, paper.date)
        let proposed = reading.proposedResolution.passages
        let recorded = paper.proposedResolution.passages.map(\.tidied)
        compare(
            "proposedResolution",
            proposed.isEmpty ? nil : proposed,
            recorded.isEmpty ? nil : recorded
        )
        if case .recorded(let number, let date) = reading.resolution {
            compare("resolution.number", number?.tidied, paper.resolution.number)
            compare("resolution.date", date, paper.resolution.date)
        }
        let codes = Set(paper.strategicGoals.compactMap { register[$0]?.code })
        let lines = reading.strategicGoals
        let lacksNone = lines.allSatisfy { $0.wording.tidied.isEmpty || codes.contains($0.code) }
        let knowsAll = lines.isEmpty || codes.isSubset(of: lines.map(\.code))
        if !lacksNone || !knowsAll { fields.append("strategicGoals") }
        return fields
    }
}

extension PaperReading {
    /// What the paper says about itself, as it is recorded; `nil` where it says nothing.
    var recordedPublicness: Consultation.Publicness? {
        if publicness == .unknown, unclearPublicness.isEmpty { return nil }
        return publicness.recorded
    }

    /// Whether neither the head nor any step says whether the paper is for the public.
    var saysNothingOfPublicness: Bool { recordedPublicness == nil && consultations.isEmpty }
}

extension Publicness {
    /// The same answer as it is recorded.
    var recorded: Consultation.Publicness {
        switch self {
        case .public: .open
        case .nonPublic: .closed
        case .unknown: .unknown
        }
    }
}
