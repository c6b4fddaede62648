import Concept
import Register

/// What became of the fields of action from one edition to the next, as recorded in them.
///
/// A field that keeps its number is continued or renamed. One with a new number counts as the
/// successor of the fields it names as predecessors.
struct Lineage {
    /// The fields of the newer edition in its order, then those of the older one that were dropped.
    let steps: [Step]

    /// One field of the newer edition, or one that was dropped.
    struct Step: Sendable {
        /// What became of it, as the field itself and its predecessors say.
        let fate: Fate
        /// The fields of the older edition that led to it, in the order of that edition; empty for
        /// a new one.
        let before: [Numbered<FieldOfAction>]
        /// The field in the newer edition; `nil` if it was dropped.
        let after: Numbered<FieldOfAction>?
    }

    /// What became of a field.
    enum Fate: CaseIterable, Sendable {
        /// The same field with the same title, or with another one.
        case continued, renamed
        /// A field with a new number that continues one or several older ones.
        case succeeded
        /// Without any predecessor; without any successor.
        case new, dropped
    }

    /// Compares the public views of two editions.
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

    /// The fields in force in a view, in the order of their positions.
    static func fields(of register: PublicRegister) -> [Numbered<FieldOfAction>] {
        register.all(FieldOfAction.self).filter { $0.endedIn == nil }
            .sorted { ($0.position, $0.id) < ($1.position, $1.id) }
    }
}
