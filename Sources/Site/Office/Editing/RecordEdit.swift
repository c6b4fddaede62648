import Journal
import Register
import Words

/// What a form wants of one record: pure, so that it may run again on a later register.
struct RecordEdit<R: Record>: Sendable {
    let form: RecordForm<R>
    let fields: [FormField<R>]
    let data: FormData
    let today: Day
    let actor: Actor
    let target: Target

    enum Target: Sendable {
        /// A new record, as a part of the owner.
        case new(owner: Int?)
        /// A record as the form showed it; `version` is the sequence that put it.
        case old(ID<R>, base: R, version: Int)
    }

    /// Puts the record into the draft.
    ///
    /// - Throws: `FieldFaults`, `EditConflict`, `NotAllowed` or `Refusal`.
    func write(_ register: Register, _ draft: inout Draft) throws {
        switch target {
        case .new(let owner):
            guard let blank = form.blank(register, owner, today) else { throw OwnerMissing() }
            let record = try filled(blank, register, &draft)
            let permission = Permission.add(R.kind, to: record.owner)
            guard actor.may(permission, in: register) else { throw NotAllowed() }
            draft.add(record)
            form.also(record, register, &draft)
        case .old(let id, let base, let version):
            let filled = try filled(base, register, &draft)
            let record = try register.merging(filled, into: id, base: base, version: version)
            try allow(record, id, register)
            draft.put(id, record)
        }
    }

    /// What was typed, written into a record.
    ///
    /// - Throws: `FieldFaults` with all that is wrong.
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

    private var reference: Reference? {
        switch target {
        case .new: nil
        case .old(let id, _, _): id.reference
        }
    }

    private func allow(_ record: R, _ id: ID<R>, _ register: Register) throws {
        let old = register[id]?.record
        let fields = EditTerms(id.reference, from: old, to: record, in: register).fields
        guard actor.may(.change(id.reference, fields: fields), in: register) else {
            throw NotAllowed()
        }
    }
}

/// What is wrong with what was typed, by the name of the field.
struct FieldFaults: Error {
    let faults: [String: FieldFault]
}

/// The account may not do that.
struct NotAllowed: Error {}

/// The record to which a new one would belong is not there.
struct OwnerMissing: Error {}
