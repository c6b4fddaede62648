/// Takes a record out: retracts it if it was never public, withdraws it otherwise.
///
/// - Source: decision 2, which keeps a mark of what the public has seen.
package struct EndRecord<R: Record>: Deed {
    /// The record to take out.
    package let id: ID<R>
    /// The day that the mark of a withdrawn record shows.
    package let day: Day
    /// Why; always needed.
    package let reason: String?

    /// `day` is normally today in the town's time.
    package init(_ id: ID<R>, on day: Day, reason: String?) {
        self.id = id
        self.day = day
        self.reason = reason
    }

    /// Ending this record.
    package func permissions(in register: Register) -> [Permission] { [.end(id.reference)] }

    /// Retracts the record, or marks it as withdrawn; a withdrawn record stays as it is.
    ///
    /// - Throws: `Refusal.notThere` if the record was retracted already.
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
