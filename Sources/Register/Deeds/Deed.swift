/// What a person does to the record, as a value: `SendRound`, `EndRecord`.
///
/// Pages, links in letters, commands and interfaces perform the same deeds. A deed is asked for its
/// permissions and drafts its edits inside the batch, on the register as it is then. It must not act on
/// the world: where somebody else was first, it is drafted once more on the later register.
///
/// - Source: decision 54.
package protocol Deed: Sendable {
    /// Why it is done, as typed.
    var reason: String? { get }

    /// What the actor has to be permitted, all of it; asked before anything is drafted.
    func permissions(in register: Register) -> [Permission]

    /// Drafts the edits, and says what the history calls them. No edits: all is so already.
    ///
    /// - Throws: `Refusal`, `EditConflict`, or an error of its own for whoever asked.
    func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms
}

extension Deed {
    package var reason: String? { nil }
}

/// What the history calls a deed, and whether it asks for a reason.
package struct DeedTerms: Hashable, Sendable {
    package let action: Action
    package let needsReason: Bool

    package init(_ action: Action, needsReason: Bool = false) {
        self.action = action
        self.needsReason = needsReason
    }
}

/// A deed on one register: who did what, and the edits that this comes to.
package struct DraftedDeed: Sendable {
    package let draft: Draft
    package let terms: DeedTerms
    package let author: Author
}

/// What a deed would record.
package struct CheckedDeed: Sendable {
    /// In the order of their records.
    package let edits: [Edit]
    package let needsReason: Bool

    package init(edits: [Edit], needsReason: Bool) {
        self.edits = edits
        self.needsReason = needsReason
    }
}

extension Deed {
    /// What it comes to on a register, where the actor may do it.
    ///
    /// - Throws: `NotAllowed`; what drafting it throws.
    package func drafted(on register: Register, by actor: some Performer) throws -> DraftedDeed {
        let permissions = permissions(in: register)
        guard permissions.allSatisfy({ actor.may($0, in: register) }) else { throw NotAllowed() }
        var draft = Draft(register)
        let terms = try self.draft(on: register, into: &draft)
        let author = actor.author(for: permissions.first ?? .readInternal, in: register)
        return DraftedDeed(draft: draft, terms: terms, author: author)
    }

    /// How the history tells what was drafted.
    ///
    /// - Throws: `ReasonMissing`.
    package func attribution(
        of drafted: DraftedDeed,
        via: Via
    ) throws(ReasonMissing) -> Attribution {
        if drafted.terms.needsReason, reason == nil { throw ReasonMissing() }
        return Attribution(
            by: drafted.author,
            via: via,
            action: drafted.terms.action,
            reason: reason
        )
    }
}

/// No role of the actor allows the deed.
package struct NotAllowed: Error {
    package init() {}
}

/// What was agreed changes, or something ends, and nobody said why.
package struct ReasonMissing: Error {
    package init() {}
}

/// Others have changed what the deed is about since somebody saw it.
package struct ChangedMeanwhile: Error {
    package init() {}
}
