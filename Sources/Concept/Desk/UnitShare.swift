package import Register

/// The measures that one unit of the town's administration leads.
///
/// It counts measures of units, never the work of persons.
package struct UnitShare: Sendable {
    /// The unit.
    package let unit: Numbered<Organization>
    /// The measures that it leads, by number; may be empty.
    package let measures: [Numbered<Measure>]

    /// The fields of action of these measures, each once, by number.
    package var fields: [ID<FieldOfAction>] {
        Set(measures.flatMap(\.fieldsOfAction)).sorted { $0.number < $1.number }
    }

    /// How many of these measures are in a phase.
    package func count(of phase: Phase) -> Int {
        measures.count { $0.status.phase == phase }
    }

    /// How many of these measures are late.
    package var lateCount: Int { measures.count { $0.status.timing == .late } }
}

extension Register {
    /// All units of the administration with the measures that each leads, by number.
    package var unitShares: [UnitShare] {
        let byLead = Dictionary(grouping: all(Measure.self)) { $0.lead }
        return all(Organization.self).filter { $0.sort == .townUnit }
            .map { UnitShare(unit: $0, measures: byLead[$0.id] ?? []) }
    }
}
