package import Register

extension Register {
    /// This register after one change more: what `wish` puts into the draft.
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
    /// This register after a deed of the office, or of somebody else.
    ///
    /// - Throws: what the town would throw.
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
