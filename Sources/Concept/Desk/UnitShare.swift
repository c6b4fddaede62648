package import Register

/// The measures that one part of the town's administration leads.
///
/// It counts measures of offices, never the work of persons.
package struct UnitShare: Sendable {
    package let unit: Numbered<Organization>
    package let measures: [Numbered<Measure>]

    /// The fields that the measures belong to, each once, by number.
    package var fields: [ID<FieldOfAction>] {
        Set(measures.flatMap(\.fieldsOfAction)).sorted { $0.number < $1.number }
    }

    package func count(of phase: Phase) -> Int {
        measures.count { $0.status.phase == phase }
    }

    package var lateCount: Int { measures.count { $0.status.timing == .late } }
}

extension Register {
    /// The parts of the administration with the measures that each leads, by number; those that
    /// carry none are among them.
    package var unitShares: [UnitShare] {
        let byLead = Dictionary(grouping: all(Measure.self)) { $0.lead }
        return all(Organization.self).filter { $0.sort == .townUnit }
            .map { UnitShare(unit: $0, measures: byLead[$0.id] ?? []) }
    }
}
