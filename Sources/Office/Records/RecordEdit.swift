import Concept
import OfficeKit
import Register
import Web

/// What was typed into the form of one record, and the deed that makes it a change.
struct RecordEdit<R: Record>: Sendable {
    let form: RecordForm<R>
    /// The fields that are written, in this order; others stay as they are.
    let fields: [FormField<R>]
    /// What was typed, by the names of the fields.
    let data: FormData
    /// The day of the request.
    let today: Day
    /// Whose permissions decide which records a field may name.
    let actor: Actor
    let target: Target

    /// What the edit is about.
    enum Target: Sendable {
        /// A new record as a part of the owner; `shownAt` as in `AddRecord`.
        case new(owner: Int?, shownAt: Int?)
        /// A record as the form showed it; `version` is the sequence of that version.
        case old(ID<R>, base: R, version: Int)
    }

    /// The record that is changed; `nil` for a new one.
    var reference: Reference? {
        switch target {
        case .new: nil
        case .old(let id, _, _): id.reference
        }
    }

    /// The deed; drafting it throws `FieldFaults` if a field cannot be read.
    func deed(reason: String? = nil) -> any Deed {
        switch target {
        case .new(let owner, let shownAt):
            AddRecord(
                to: form.reference(ofOwner: owner),
                reason: reason,
                shownAt: shownAt,
                blank: { form.blank($0, owner, today) },
                fill: filled,
                also: form.also
            )
        case .old(let id, let base, let version):
            ChangeRecord(
                id,
                from: base,
                version: version,
                fields: FormTopic<R>.fieldNames(of: fields),
                reason: reason,
                fill: filled
            )
        }
    }

    /// Writes what was typed into a record.
    ///
    /// - Throws: `FieldFaults` with the faults of all fields.
    @Sendable
    func filled(_ base: R, _ register: Register, _ draft: inout Draft) throws -> R {
        var record = base
        let offer = Offer(actor: actor, register: register, excluded: reference)
        var writing = FormWriting(draft: draft, today: today)
        var faults: [String: FieldFault] = [:]
        for field in fields {
            do throws(FieldFault) {
                try offer.check(data.all(field.name), of: field, in: base)
                try field.write(data.all(field.name), &record, &writing)
            } catch {
                faults[field.name] = error
            }
        }
        draft = writing.draft
        if !faults.isEmpty { throw FieldFaults(faults: faults) }
        return record
    }
}
