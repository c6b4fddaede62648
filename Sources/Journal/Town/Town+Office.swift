package import Concept
package import Register

/// A version of a record with its change, for those who may see everything.
package struct RecordedVersion: Sendable {
    /// When, by whom and why.
    package let head: Change.Head
    /// The record; `nil` if the change retracted it.
    package let record: (any Record)?

    /// The place of the change in the log.
    package var sequence: Int { head.sequence }
}

extension Town {
    /// Records what a person does.
    ///
    /// - Throws: `NotAllowed`, `ReasonMissing`, whatever the deed throws, `Refusal` if a law is
    ///   broken, `JournalFailure` if nothing could be written.
    @discardableResult
    package func perform(_ deed: any Deed, by actor: Actor, via: Via) async throws -> Outcome {
        try await perform(Command(deed, by: actor, via: via))
    }

    /// Returns what a deed would record now, checked by every law, without writing anything.
    ///
    /// A reason may still be missing. `nil` means that everything is so already.
    ///
    /// - Throws: as `perform`, except for `ReasonMissing` and `JournalFailure`.
    package nonisolated func check(_ deed: any Deed, by actor: Actor) throws -> CheckedDeed? {
        try world.checkClock()
        let state = self.state
        let drafted = try deed.drafted(on: state.register, by: actor)
        let edits = try drafted.draft.news(to: state.register).edits
        if edits.isEmpty { return nil }
        let attribution = Attribution(
            by: drafted.author,
            via: .page,
            action: drafted.terms.action,
            reason: deed.reason
        )
        let head = Batch(state, world).head(attribution, drafted.draft.lastParagraph)
        let change = Change(head: head, edits: edits)
        var register = state.register
        try register.admit(change)
        return CheckedDeed(edits: change.edits, needsReason: drafted.terms.needsReason)
    }

    /// A record as the change of this sequence put it; `nil` if that change did not put it.
    ///
    /// - Throws: `JournalFailure` if the log cannot be read.
    package nonisolated func record<R: Record>(_ id: ID<R>, at sequence: Int) async throws -> R? {
        if let now = register[id], now.version.stamp?.put.sequence == sequence { return now.record }
        let versions = try await store.history(of: id.reference)
        return try versions.first { $0.sequence == sequence }
            .flatMap { try Recording.read($0) as? R }
    }

    /// All versions of a record with author and reason, oldest first.
    ///
    /// - Throws: `JournalFailure` if the log cannot be read.
    package nonisolated func versions(of reference: Reference) async throws -> [RecordedVersion] {
        let told = try await store.history(of: reference, through: .max, limit: .max)
        let state = self.state
        return try told.map { told in
            RecordedVersion(
                head: try state.head(told.head),
                record: try Recording.read(told.version)
            )
        }
    }
}

extension Town {
    /// How many changes are searched for reasons.
    private static let reasonReach = 2000

    /// The newest changes with a reason, newest first, among the last 2000.
    ///
    /// - Throws: `JournalFailure` if the log cannot be read.
    package nonisolated func changesWithReason(limit: Int) async throws -> [Change] {
        let state = self.state
        var end = state.register.sequence
        let stop = max(0, end - Self.reasonReach)
        var found: [Change] = []
        while end > stop, found.count < limit {
            let start = max(stop, end - 200)
            let window = try await store.changes(after: start, limit: end - start)
            found += try window.reversed().filter {
                try HeadText.read($0.head).attribution.reason != nil
            }
            .prefix(limit - found.count).map { try state.change($0) }
            end = start
        }
        return found
    }
}

/// A change, with the register on which it was made.
package struct RecordedChange: Sendable {
    /// The change.
    package let change: Change
    /// The register just before it.
    package let before: Register
}

extension Town {
    /// The changes after `sequence`, in order, at most `limit`.
    ///
    /// - Throws: `JournalFailure` if the log cannot be read.
    package nonisolated func changes(after sequence: Int, limit: Int) async throws -> [Change] {
        let stored = try await store.changes(after: sequence, limit: limit)
        let state = self.state
        return try stored.map { try state.change($0) }
    }

    /// One change of the log; `nil` if there is none with this sequence.
    ///
    /// - Throws: `JournalFailure` if the log cannot be read.
    package nonisolated func change(_ sequence: Int) async throws -> RecordedChange? {
        guard sequence > 0,
            let stored = try await store.changes(after: sequence - 1, limit: 1).first,
            stored.sequence == sequence
        else { return nil }
        return RecordedChange(
            change: try state.change(stored),
            before: try await state.past(at: sequence - 1, store).register
        )
    }

    /// The heads of the newest changes with one of these actions, newest first.
    ///
    /// Looks at the last `reach` changes and returns at most `limit` heads.
    ///
    /// - Throws: `JournalFailure` if the log cannot be read.
    package nonisolated func heads(
        of actions: Set<Action>,
        among reach: Int,
        limit: Int
    ) async throws -> [Change.Head] {
        let state = self.state
        let end = state.register.sequence
        let heads = try await store.changes(after: max(0, end - reach), limit: reach)
            .map { try state.head($0.head) }
        return Array(
            heads.filter { actions.contains($0.attribution.action) }.suffix(limit).reversed()
        )
    }
}
