import Concept
import Register

/// The way of the paper through the bodies: each printed step is compared with the recorded one.
///
/// A step is known by its body and day and not by its number, which moves when a step is inserted.
extension PaperRecording {
    /// Finds or adds the steps; a printed line without a body is left out.
    ///
    /// Steps may move to other positions only where the paper prints more of them than are
    /// recorded.
    mutating func recordConsultations(_ reading: PaperReading, of paper: ID<Paper>) {
        let stations = reading.consultations.filter { !$0.body.tidied.isEmpty }
        let places = Self.positions(of: stations)
        let steps = zip(places, stations).map { place, station in
            PrintedStep(station, at: place, of: paper)
        }
        let recorded = register.parts(of: paper.reference, Consultation.self)
        let known = matches(of: steps, among: recorded)
        let isLonger = known.count < steps.count
        for (index, step) in steps.enumerated() {
            if let old = known[index] {
                keep(old, beside: step, mayMove: isLonger)
            } else {
                var consultation = step.consultation
                consultation.body = organization(called: step.body) {
                    Organization(title: $0, sort: .councilBody)
                }
                draft.add(consultation)
            }
        }
        noteDropped(from: recorded, known.values.map(\.id))
    }

    /// Asks about each open step that this version does not name: it may have been taken off on
    /// purpose.
    private mutating func noteDropped(
        from recorded: [Numbered<Consultation>],
        _ matched: [ID<Consultation>]
    ) {
        for old in recorded where old.publicness == .open && !matched.contains(old.id) {
            let body = register[old.body]?.title ?? ""
            comparison.lessPublic.append(
                .step(old.reference, position: old.position, body: body)
            )
        }
    }

    /// Finds the recorded step for each printed one, by its place in the list.
    ///
    /// It goes in rounds, the surest first: same body and day; same body where one of the two has
    /// no day; same body on another day; and last the step in the same position whose body the
    /// paper does not name.
    private func matches(
        of steps: [PrintedStep],
        among recorded: [Numbered<Consultation>]
    ) -> [Int: Numbered<Consultation>] {
        var rest = recorded
        var found: [Int: Numbered<Consultation>] = [:]
        func match(_ isSame: (PrintedStep, Numbered<Consultation>) -> Bool) {
            for (index, step) in steps.enumerated() where found[index] == nil && !rest.isEmpty {
                guard let place = rest.firstIndex(where: { isSame(step, $0) }) else { continue }
                found[index] = rest.remove(at: place)
            }
        }
        match { isBody($1, of: $0) && $0.consultation.date == $1.date }
        match { isBody($1, of: $0) && ($0.consultation.date == nil || $1.date == nil) }
        match { isBody($1, of: $0) }
        match { step, old in
            old.position == step.consultation.position && !steps.contains { isBody(old, of: $0) }
                && (step.consultation.date == old.date || old.date == nil)
        }
        return found
    }

    /// Whether the recorded step is one of the body that is printed.
    private func isBody(_ recorded: Numbered<Consultation>, of step: PrintedStep) -> Bool {
        register[recorded.body]?.record.isCalled(step.body) == true
    }

    /// Keeps a recorded step, fills what it lacks, and reports where the paper says something else.
    private mutating func keep(
        _ old: Numbered<Consultation>,
        beside step: PrintedStep,
        mayMove: Bool
    ) {
        _ = keep(old)
        if let body = register[old.body] { _ = keep(body) }
        var next = old.record
        let fields = step.fill(&next)
        if !fields.isEmpty {
            let isPublic = old.visibility == .public
            comparison.supplements.append(
                .step(old.position, body: step.body, fields: fields, isPublic: isPublic)
            )
        }
        if mayMove, next.position != step.consultation.position {
            next.position = step.consultation.position
            comparison.supplements.append(.stepMoved(to: next.position, body: step.body))
        }
        if next != old.record { draft.put(old.id, next) }
        note(old, beside: step, next)
    }

    /// Reports where the paper prints something else, and asks where it no longer calls the step
    /// open.
    private mutating func note(
        _ old: Numbered<Consultation>,
        beside step: PrintedStep,
        _ next: Consultation
    ) {
        var fields = isBody(old, of: step) ? [] : ["body"]
        fields += step.differences(from: next)
        if !fields.isEmpty { comparison.deviations.append(.step(next.position, fields: fields)) }
        if old.publicness == .open, step.consultation.publicness != .open {
            comparison.lessPublic.append(
                .step(old.reference, position: next.position, body: step.body)
            )
        }
    }

    /// The printed numbers where they are all different, else the order of the lines from 1.
    private static func positions(of stations: [Station]) -> [Int] {
        let printed = stations.map(\.position)
        let areUsable = Set(printed).count == printed.count && printed.allSatisfy { $0 >= 1 }
        return areUsable ? printed : Array(1...max(1, printed.count))
    }
}

/// A step as the paper prints it, as a record whose body is still a name.
private struct PrintedStep {
    /// The name of the body.
    let body: String
    /// The step with everything but its body, which is number 0 until it is found or added.
    let consultation: Consultation

    /// Takes over publicness as it was read for this step: that the head says "public" opens no
    /// step.
    init(_ station: Station, at position: Int, of paper: ID<Paper>) {
        body = station.body.tidied
        var step = Consultation(
            paper: paper,
            position: position,
            body: ID(0),
            date: station.date,
            publicness: station.publicness.recorded
        )
        step.role = station.role.flatMap(Consultation.Role.init(printed:))
        step.result = station.result.flatMap(Consultation.Result.init(printed:))
        consultation = step
    }

    /// Fills in what a recorded step lacks.
    ///
    /// - Returns: the stored names of the fields that were filled.
    func fill(_ step: inout Consultation) -> [String] {
        var fields: [String] = []
        if step.date == nil, step.meeting == nil, let date = consultation.date {
            step.date = date
            fields.append("date")
        }
        if step.publicness == .unknown, consultation.publicness != .unknown {
            step.publicness = consultation.publicness
            fields.append("publicness")
        }
        if step.role == nil, let role = consultation.role {
            step.role = role
            fields.append("role")
        }
        if step.result == nil, let result = consultation.result {
            step.result = result
            fields.append("result.outcome")
        }
        return fields
    }

    /// The stored names of the fields in which the paper says something else than the recorded
    /// step.
    ///
    /// What the paper does not say is no difference.
    func differences(from step: Consultation) -> [String] {
        let fields: [(String, Bool)] = [
            ("date", consultation.date.map { $0 != step.date } ?? false),
            (
                "publicness",
                consultation.publicness != .unknown && consultation.publicness != step.publicness
            ),
            ("role", consultation.role.map { $0 != step.role } ?? false),
            (
                "result.outcome",
                consultation.result.map { $0.outcome != step.result?.outcome } ?? false
            ),
        ]
        return fields.filter(\.1).map(\.0)
    }
}
