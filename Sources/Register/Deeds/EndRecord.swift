/// Takes a record out: what was never public is retracted, what was public is withdrawn.
package struct EndRecord<R: Record>: Deed {
    package let id: ID<R>
    package let day: Day
    package let reason: String?

    package init(_ id: ID<R>, on day: Day, reason: String?) {
        self.id = id
        self.day = day
        self.reason = reason
    }

    package func permissions(in register: Register) -> [Permission] { [.end(id.reference)] }

    /// - Throws: `Refusal.notThere`.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        guard var record = register[id]?.record else { throw Refusal.notThere(id.reference) }
        guard record.visibility.wasPublic else {
            draft.put(.retract(id.reference))
            return DeedTerms(.retracted, needsReason: true)
        }
        if !record.visibility.isWithdrawn {
            record.visibility = .withdrawn(on: day)
            draft.put(id, record)
        }
        return DeedTerms(.withdrew, needsReason: true)
    }
}
