package import Concept
package import Register

/// A version of a record as one change put it, for those who may see everything.
package struct RecordedVersion: Sendable {
    package let head: Change.Head
    /// `nil` where the change took the record out.
    package let record: (any Record)?

    package var sequence: Int { head.sequence }
}

extension Town {
    /// Records what a person does.
    ///
    /// - Throws: `NotAllowed`; `ReasonMissing`; what the deed throws; `Refusal` where a law is broken; why
    ///   nothing could be written.
    @discardableResult
    package func perform(_ deed: any Deed, by actor: Actor, via: Via) async throws -> Outcome {
        try await perform(Command(deed, by: actor, via: via))
    }

    /// What a deed would record now, looked over by every law; nothing is written, and a reason may still
    /// be missing.
    ///
    /// - Returns: `nil` where all is so already.
    /// - Throws: as `perform`, but for `ReasonMissing` and the store.
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

    /// A record as the change of this sequence put it; `nil` where that put no version of it.
    package nonisolated func record<R: Record>(_ id: ID<R>, at sequence: Int) async throws -> R? {
        if let now = register[id], now.version.stamp?.put.sequence == sequence { return now.record }
        let versions = try await store.history(of: id.reference)
        return try versions.first { $0.sequence == sequence }
            .flatMap { try Recording.read($0) as? R }
    }

    /// All versions of a record with who put them and why, oldest first.
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
    /// So many changes are looked through for reasons.
    private static let reasonReach = 2000

    /// The newest changes for which somebody gave a reason, newest first.
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

/// A change with the register on which it was made.
package struct RecordedChange: Sendable {
    package let change: Change
    package let before: Register
}

extension Town {
    /// The changes after one, in order, at most `limit` of them.
    package nonisolated func changes(after sequence: Int, limit: Int) async throws -> [Change] {
        let stored = try await store.changes(after: sequence, limit: limit)
        let state = self.state
        return try stored.map { try state.change($0) }
    }

    /// One change of the log; `nil` where there is none of that sequence.
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

    /// The heads of the last changes that did one of these, among the last `reach` of all; the newest
    /// first.
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
