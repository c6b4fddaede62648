import Concept
import Register

/// What became of the fields from one edition to the next, as it was recorded.
struct Lineage {
    let steps: [Step]

    struct Step: Sendable {
        let fate: Fate
        /// The fields of the older edition, by their place there.
        let before: [Numbered<FieldOfAction>]
        let after: Numbered<FieldOfAction>?
    }

    enum Fate: CaseIterable, Sendable {
        case continued, renamed
        /// Under a new identity, from one or several older ones.
        case succeeded
        case new, dropped
    }

    /// `older` and `newer` are what the public saw of the two editions.
    init(from older: PublicRegister, to newer: PublicRegister) {
        let before = Lineage.fields(of: older)
        let after = Lineage.fields(of: newer)
        let known = Dictionary(uniqueKeysWithValues: before.map { ($0.id, $0) })
        var steps = after.map { field -> Step in
            if let same = known[field.id] {
                let fate: Fate = same.title == field.title ? .continued : .renamed
                return Step(fate: fate, before: [same], after: field)
            }
            let forerunners = field.predecessors.compactMap { known[$0] }
            let fate: Fate = forerunners.isEmpty ? .new : .succeeded
            return Step(fate: fate, before: forerunners, after: field)
        }
        let carried = Set(steps.flatMap { $0.before.map(\.id) })
        steps += before.filter { !carried.contains($0.id) }
            .map { Step(fate: .dropped, before: [$0], after: nil) }
        self.steps = steps
    }

    /// The fields in force, by their place.
    static func fields(of register: PublicRegister) -> [Numbered<FieldOfAction>] {
        register.all(FieldOfAction.self).filter { $0.endedIn == nil }
            .sorted { ($0.position, $0.id) < ($1.position, $1.id) }
    }
}
