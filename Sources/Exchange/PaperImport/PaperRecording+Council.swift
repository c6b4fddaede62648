import Register

/// The paper itself, its goals and its way through the bodies.
extension PaperRecording {
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
            tie(old, to: goals)
            return keep(old)
        }
        return draft.add(try newPaper(code, reading, goals))
    }

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
        paper.proposedResolution = draft.prose(reading.proposedResolution.passages)
        if case .recorded(let number, let date) = reading.resolution {
            paper.resolution = Paper.Resolution(number: number?.tidied, date: date)
        }
        paper.strategicGoals = goals
        return paper
    }

    /// What a paper is called that does not say its kind.
    private static let plainSort = "Vorlage"

    private mutating func recordGoals(_ lines: [GoalLine]) -> [ID<StrategicGoal>] {
        var goals: [ID<StrategicGoal>] = []
        var codes: Set<String> = []
        for line in lines where codes.insert(line.code).inserted {
            // A list of codes may stand before the goals themselves.
            let wordings = lines.filter { $0.code == line.code }.map(\.wording.tidied)
            let wording = wordings.first { !$0.isEmpty } ?? ""
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

    /// Ties a recorded paper to goals that it names by their codes alone.
    ///
    /// Only where the goal came after the paper's last version: else somebody may have untied them.
    private mutating func tie(_ old: Numbered<Paper>, to goals: [ID<StrategicGoal>]) {
        var paper = old.record
        let last = sequence(of: old.reference, \.put)
        for id in goals where !paper.strategicGoals.contains(id) {
            guard let code = register[id]?.code else { continue }
            if sequence(of: id.reference, \.first) > last {
                paper.strategicGoals.append(id)
                comparison.supplements.append(.goal(code))
            } else {
                comparison.deviations.append(.goalNotTied(code))
            }
        }
        if paper != old.record { draft.put(old.id, paper) }
    }

    private func sequence(
        of reference: Reference,
        _ moment: KeyPath<Version.Stamp, Moment>
    ) -> Int {
        register.table[reference]?.stamp?[keyPath: moment].sequence ?? 0
    }

    mutating func recordConsultations(_ reading: PaperReading, of paper: ID<Paper>) {
        let stations = reading.consultations.filter { !$0.body.tidied.isEmpty }
        let known = register.parts(of: paper.reference, Consultation.self)
        for (position, station) in zip(Self.positions(of: stations), stations) {
            let name = station.body.tidied
            var printed = Consultation(
                paper: paper,
                position: position,
                body: ID(0),
                date: station.date,
                publicness: Self.publicness(of: station, in: reading)
            )
            printed.role = station.role.flatMap(Consultation.Role.init(printed:))
            printed.result = station.result.flatMap(Consultation.Result.init(printed:))
            if let old = known.first(where: { $0.position == position }) {
                keep(old, beside: printed, body: name)
            } else {
                printed.body = organization(called: name) {
                    Organization(title: $0, sort: .councilBody)
                }
                draft.add(printed)
            }
        }
    }

    /// A recorded step stays, also where the paper says less or something else.
    private mutating func keep(
        _ old: Numbered<Consultation>,
        beside printed: Consultation,
        body: String
    ) {
        _ = keep(old)
        var isSame = false
        if let recorded = register[old.body] {
            _ = keep(recorded)
            isSame = recorded.record.isCalled(body)
        }
        let fields = [
            isSame ? nil : "body",
            printed.date == nil || printed.date == old.date ? nil : "date",
            printed.publicness == .unknown || printed.publicness == old.publicness
                ? nil : "publicness",
            printed.role == nil || printed.role == old.role || old.role == nil ? nil : "role",
            printed.result == nil || printed.result?.outcome == old.result?.outcome
                ? nil : "result.outcome",
        ]
        let differing = fields.compactMap { $0 }
        if !differing.isEmpty {
            comparison.deviations.append(.step(old.position, fields: differing))
        }
    }

    /// The printed numbers where they tell the steps apart, else the order of the lines.
    private static func positions(of stations: [Station]) -> [Int] {
        let printed = stations.map(\.position)
        let areUsable = Set(printed).count == printed.count && printed.allSatisfy { $0 >= 1 }
        return areUsable ? printed : Array(1...max(1, printed.count))
    }

    /// The status of the sitting, or else the one that the head gives to the whole paper.
    private static func publicness(
        of station: Station,
        in reading: PaperReading
    ) -> Consultation.Publicness {
        let printed = station.publicness == .unknown ? reading.publicness : station.publicness
        return switch printed {
        case .public: .open
        case .nonPublic: .closed
        case .unknown: .unknown
        }
    }
}

extension PaperRecording {
    /// The fields of a recorded paper that the printed one gives another value.
    ///
    /// What the paper does not print, it does not deny.
    private static func differences(
        _ paper: Paper,
        from reading: PaperReading,
        in register: Register
    ) -> [String] {
        var fields: [String] = []
        func compare<Value: Equatable>(_ field: String, _ printed: Value?, _ recorded: Value?) {
            if let printed, printed != recorded { fields.append(field) }
        }
        compare("sort", reading.paperType?.tidied, PaperKind.usual(paper.sort.tidied))
        compare("subject", reading.subject?.tidied, paper.subject.tidied)
        compare("department", reading.department?.tidied, paper.department?.tidied)
        compare("date", reading.date, paper.date)
        let proposed = reading.proposedResolution.passages
        let recorded = paper.proposedResolution.passages.map(\.tidied)
        compare("proposedResolution", proposed.isEmpty ? nil : proposed, recorded)
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
