/// Adds a record that somebody typed in, as a part of another where it belongs to one.
package struct AddRecord<R: Record>: Deed {
    /// What was typed, written into a record; the draft gives its paragraphs their numbers.
    package typealias Fill = @Sendable (R, Register, inout Draft) throws -> R

    package let owner: Reference?
    package let reason: String?
    /// The last change when the form was shown; `nil` where nobody pressed a button.
    ///
    /// The same record put since then was added by the same press, which came twice.
    private let shownAt: Int?
    private let blank: @Sendable (Register) -> R?
    private let fill: Fill
    private let also: @Sendable (R, Register, inout Draft) -> Void

    /// `blank` makes a record with nothing in it, and `nil` where the owner is gone; `also` is what a new
    /// record changes beside itself.
    package init(
        to owner: Reference?,
        reason: String? = nil,
        shownAt: Int? = nil,
        blank: @escaping @Sendable (Register) -> R?,
        fill: @escaping Fill,
        also: @escaping @Sendable (R, Register, inout Draft) -> Void = { _, _, _ in }
    ) {
        self.owner = owner
        self.reason = reason
        self.shownAt = shownAt
        self.blank = blank
        self.fill = fill
        self.also = also
    }

    package func permissions(in register: Register) -> [Permission] { [.add(R.kind, to: owner)] }

    /// - Throws: `OwnerMissing`; what filling it in throws.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        guard let blank = blank(register) else { throw OwnerMissing() }
        let record = try fill(blank, register, &draft)
        let number = Reference(R.kind, register.nextNumber(of: R.kind))
        let terms = EditTerms(number, from: nil, to: record, in: register).terms
        if let shownAt, register.holds(record, putAfter: shownAt) { return terms }
        draft.add(record)
        also(record, register, &draft)
        return terms
    }
}

extension Register {
    /// Whether a record that says the same was put, and for the first time, after a change.
    package func holds<R: Record>(_ record: R, putAfter sequence: Int) -> Bool {
        all(R.self).contains { other in
            (other.version.stamp?.first.sequence ?? 0) > sequence && other.record.says(what: record)
        }
    }
}

extension Record {
    /// Whether both say the same, whatever numbers their paragraphs have.
    fileprivate func says(what other: Self) -> Bool {
        let (mine, theirs) = (fields, other.fields)
        return mine.count == theirs.count
            && zip(mine, theirs).allSatisfy { $0.name == $1.name && $0.value.says(what: $1.value) }
    }
}

extension Field.Value {
    fileprivate func says(what other: Field.Value) -> Bool {
        guard case .prose(let mine) = self, case .prose(let theirs) = other else {
            return self == other
        }
        return mine.passages == theirs.passages
    }
}

extension EditTerms {
    /// The same, as a deed says it.
    package var terms: DeedTerms { DeedTerms(action, needsReason: needsReason) }
}

/// The record to which a new one would belong is not there.
package struct OwnerMissing: Error {
    package init() {}
}
