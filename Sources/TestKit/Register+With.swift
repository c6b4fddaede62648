package import Concept
package import Register

extension Register {
    /// Returns this register after one more change with the edits that `wish` puts into the draft.
    ///
    /// The change is one of the office, made at `instant`; `nil` is the time of the last change.
    ///
    /// - Throws: the `Refusal` of the law that forbids the change.
    package func with(
        at instant: Instant? = nil,
        _ wish: (inout Draft) -> Void
    ) throws(Refusal) -> Register {
        var draft = Draft(self)
        wish(&draft)
        let attribution = Attribution(by: Author(.office), via: .command, action: .edited)
        let now = instant ?? last?.recordedAt ?? Instant(milliseconds: 1_600_000_000_000)
        let head = Change.Head(
            sequence: sequence + 1,
            recordedAt: now,
            attribution: attribution,
            lastParagraph: draft.lastParagraph
        )
        var next = self
        try next.admit(Change(head: head, edits: draft.edits))
        return next
    }
}

extension Register {
    /// Returns this register after a deed, by the office unless another actor is given.
    ///
    /// Stores nothing, and checks what the town checks: permissions, reasons and laws.
    ///
    /// - Throws: `NotAllowed`, `ReasonMissing` or `Refusal`, as `Town.perform` would.
    package func doing(
        _ deed: any Deed,
        by actor: Actor = Actor([.office])
    ) throws -> Register {
        let drafted = try deed.drafted(on: self, by: actor)
        let head = Change.Head(
            sequence: sequence + 1,
            recordedAt: last?.recordedAt ?? Instant(milliseconds: 1_600_000_000_000),
            attribution: try deed.attribution(of: drafted, via: .page),
            lastParagraph: drafted.draft.lastParagraph
        )
        var next = self
        try next.admit(Change(head: head, edits: drafted.draft.edits))
        return next
    }
}
