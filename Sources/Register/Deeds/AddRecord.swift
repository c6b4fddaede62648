/// Adds a record that somebody typed in, as a part of another record where it belongs to one.
///
/// The record is made in three steps: `blank` makes an empty one from the register of the moment,
/// `fill` writes what was typed into it, and `also` drafts what else changes with it.
package struct AddRecord<R: Record>: Deed {
    /// Writes what was typed into a record; the draft numbers the paragraphs of its texts.
    package typealias Fill = @Sendable (R, Register, inout Draft) throws -> R

    /// The record that the new one belongs to; `nil` where its kind has no owner.
    package let owner: Reference?
    /// Why it is added, as typed; `nil` where nobody was asked.
    package let reason: String?
    /// The sequence of the last change when the form was shown; `nil` where no form was sent.
    ///
    /// If an equal record was added after this change, the same form came in twice, and the second
    /// one adds nothing.
    private let shownAt: Int?
    private let blank: @Sendable (Register) -> R?
    private let fill: Fill
    private let also: @Sendable (R, Register, inout Draft) -> Void

    /// Only stores its arguments.
    ///
    /// `blank` returns an empty record, or `nil` if the owner no longer exists; `also` drafts what
    /// changes beside the new record.
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

    /// Adding a record of this kind to `owner`.
    package func permissions(in register: Register) -> [Permission] { [.add(R.kind, to: owner)] }

    /// Drafts the new record and what changes with it.
    ///
    /// Drafts nothing if the form came in twice.
    ///
    /// - Throws: `OwnerMissing` if `blank` returns `nil`; whatever `fill` throws.
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
    /// Whether an equal record was added after the change `sequence`; numbers of paragraphs do not
    /// count.
    package func holds<R: Record>(_ record: R, putAfter sequence: Int) -> Bool {
        all(R.self).contains { other in
            (other.version.stamp?.first.sequence ?? 0) > sequence && other.record.says(what: record)
        }
    }
}

extension Record {
    /// Whether both hold the same values, apart from the numbers of their paragraphs.
    fileprivate func says(what other: Self) -> Bool {
        let (mine, theirs) = (fields, other.fields)
        return mine.count == theirs.count
            && zip(mine, theirs).allSatisfy { $0.name == $1.name && $0.value.says(what: $1.value) }
    }
}

extension Field.Value {
    /// Whether both are equal; texts are compared by their words and not by their numbers.
    fileprivate func says(what other: Field.Value) -> Bool {
        guard case .prose(let mine) = self, case .prose(let theirs) = other else {
            return self == other
        }
        return mine.passages == theirs.passages
    }
}

extension EditTerms {
    /// Action and need for a reason, as `Deed.draft` returns them.
    package var terms: DeedTerms { DeedTerms(action, needsReason: needsReason) }
}

/// The record that a new one would belong to does not exist any more.
package struct OwnerMissing: Error {
    /// Carries nothing: the form knows the owner it was made for.
    package init() {}
}
