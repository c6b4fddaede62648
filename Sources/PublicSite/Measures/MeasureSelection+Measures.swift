import Addresses
import Concept
import Design
import Register
import Words

extension MeasureSelection {
    /// The measures that match the selection, in the order it asks for.
    ///
    /// `all` are all measures of the register, if the caller has them already. Words match the text
    /// of a measure, or name it ("M17").
    func measures(
        in context: PageContext,
        of all: [Numbered<Measure>]? = nil
    ) -> [Numbered<Measure>] {
        let all = all ?? context.register.all(Measure.self)
        guard filters else { return sorted(all, context) }
        let query = words.flatMap { SearchQuery($0) }
        let called = words.flatMap { context.register.called($0) }
        let fitting = all.filter { measure in
            guard fits(measure.record) else { return false }
            guard words != nil else { return true }
            return measure.reference == called || query?.matches(measure.version.folded) ?? false
        }
        return sorted(fitting, context)
    }

    /// Whether a measure matches every filter that is set, apart from the words.
    private func fits(_ measure: Measure) -> Bool {
        (field.map(measure.fieldsOfAction.contains) ?? true)
            && (phase.map { $0 == measure.status.phase } ?? true)
            && (timing.map { $0 == measure.status.timing } ?? true)
            && (budget.map { $0 == measure.funding.budget } ?? true)
            && (lead.map { $0 == measure.lead } ?? true)
            && (targetGroup.map(measure.targetGroups.contains) ?? true)
            && (district.map(measure.districts.contains) ?? true)
            && (year.map { measure.period.covers(year: $0) } ?? true)
    }

    /// The measures in order; those that are equal stay in the order of their numbers.
    ///
    /// Measures without a field or a report come last.
    private func sorted(
        _ measures: [Numbered<Measure>],
        _ context: PageContext
    ) -> [Numbered<Measure>] {
        switch order {
        case .number: measures
        case .title: measures.sorted { SortKey($0.title) < SortKey($1.title) }
        case .field: by(measures) { mainField($0, context)?.position ?? Int.max }
        case .lead: by(measures) { SortKey(leadName($0, context) ?? "\u{10FFFF}") }
        // In the order in which the legend shows the states.
        case .status:
            by(measures) { measure in
                Standing.all.firstIndex(of: Standing(measure.status)) ?? Standing.all.count
            }
        // Newest first; a measure without a report counts as older than all.
        case .asOf: by(measures) { -($0.asOf?.daysSinceEpoch ?? Int.min + 1) }
        }
    }

    /// Sorts by a key that is computed once for each measure.
    private func by<Key: Comparable>(
        _ measures: [Numbered<Measure>],
        _ key: (Numbered<Measure>) -> Key
    ) -> [Numbered<Measure>] {
        measures.map { (key($0), $0) }.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
    }

    /// The first field of a measure, which counts as its main one.
    private func mainField(
        _ measure: Numbered<Measure>,
        _ context: PageContext
    ) -> FieldOfAction? {
        measure.fieldsOfAction.first.flatMap { context.register[$0]?.record }
    }

    /// The name of the leading organization, as far as the public may see it.
    private func leadName(_ measure: Numbered<Measure>, _ context: PageContext) -> String? {
        measure.lead.flatMap { context.register.name(of: $0.reference) }
    }
}

extension Period {
    /// Whether any day of a year lies in the period; open ends reach on, a period without days
    /// covers none.
    fileprivate func covers(year: Int) -> Bool {
        guard from != nil || until != nil else { return false }
        return (from?.year ?? Int.min) <= year && year <= (until?.year ?? Int.max)
    }
}
