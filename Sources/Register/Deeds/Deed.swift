/// Something that a person does to the register, as a value: `SendRound`, `EndRecord`.
///
/// Pages, links in letters, commands and interfaces perform the same deeds. `Town` asks a deed for
/// its permissions and lets it draft its edits, on the register as it is at that moment. A deed
/// must not have other effects: if another change came first, it is drafted again on the later
/// register.
///
/// - Source: decision 54.
package protocol Deed: Sendable {
    /// Why it is done, as typed; `nil` where nothing was typed.
    var reason: String? { get }

    /// The permissions that the actor needs, every one of them.
    ///
    /// Checked before anything is drafted. The first one also decides in which role the actor is
    /// recorded.
    func permissions(in register: Register) -> [Permission]

    /// Drafts the edits, and returns what the history calls them.
    ///
    /// No edits means that everything is already as the deed wants it.
    ///
    /// - Throws: `Refusal` if a rule forbids it, `EditConflict` if others changed the same, or an
    ///   error of the deed's own for its caller.
    func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms
}

extension Deed {
    /// No reason: most deeds need none.
    package var reason: String? { nil }
}

/// What the history calls a deed, and whether it asks for a reason.
package struct DeedTerms: Hashable, Sendable {
    /// The name of the deed in the history.
    package let action: Action
    /// Whether the deed is refused without a reason.
    package let needsReason: Bool

    /// A reason is needed only where the deed says so.
    package init(_ action: Action, needsReason: Bool = false) {
        self.action = action
        self.needsReason = needsReason
    }
}

/// A deed applied to one register: its edits, and who is recorded as their author.
package struct DraftedDeed: Sendable {
    /// The edits, not yet checked by the laws of `Register.admit`.
    package let draft: Draft
    /// What the history calls the edits.
    package let terms: DeedTerms
    /// The actor, in the role that permits the deed.
    package let author: Author
}

/// What a deed would record, for a preview before it is done.
package struct CheckedDeed: Sendable {
    /// The edits in the order of their references; empty if nothing would change.
    package let edits: [Edit]
    /// Whether the person has to give a reason.
    package let needsReason: Bool

    /// `edits` has to be sorted by reference.
    package init(edits: [Edit], needsReason: Bool) {
        self.edits = edits
        self.needsReason = needsReason
    }
}

extension Deed {
    /// Drafts the deed on a register, if the actor may do it.
    ///
    /// - Throws: `NotAllowed` if one of the permissions is missing; whatever `draft(on:into:)`
    ///   throws.
    package func drafted(on register: Register, by actor: some Performer) throws -> DraftedDeed {
        let permissions = permissions(in: register)
        guard permissions.allSatisfy({ actor.may($0, in: register) }) else { throw NotAllowed() }
        var draft = Draft(register)
        let terms = try self.draft(on: register, into: &draft)
        let author = actor.author(for: permissions.first ?? .readInternal, in: register)
        return DraftedDeed(draft: draft, terms: terms, author: author)
    }

    /// Returns the attribution under which the drafted edits are recorded.
    ///
    /// - Throws: `ReasonMissing` if the deed needs a reason and has none.
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

/// The actor lacks one of the permissions that a deed needs.
package struct NotAllowed: Error {
    /// Carries nothing, so that a refusal tells nothing about what is there.
    package init() {}
}

/// Something agreed changes, or a record ends, and no reason was given.
package struct ReasonMissing: Error {
    /// Carries nothing: the caller knows which deed it was.
    package init() {}
}

/// What the deed is about has changed since the person saw it.
package struct ChangedMeanwhile: Error {
    /// Carries nothing: the page is shown again as things stand.
    package init() {}
}
