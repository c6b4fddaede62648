extension Register {
    /// Returns what the public would see if this record were public: a preview.
    ///
    /// The record may be unsaved and incomplete otherwise.
    ///
    /// - Throws: the `Refusal` that keeps it from being public.
    package func publishing(
        _ record: any Record,
        as reference: Reference
    ) throws(Refusal) -> PublicRegister {
        var shown = record
        if !shown.visibility.isWithdrawn { shown.visibility = .public }
        let attribution = Attribution(by: Author(.office), via: .page, action: .published)
        let head = Change.Head(
            sequence: sequence + 1,
            recordedAt: last?.recordedAt ?? Instant(milliseconds: 0),
            attribution: attribution,
            lastParagraph: lastParagraph
        )
        var next = self
        try next.admit(Change(head: head, edits: [.put(reference.number, shown)]))
        return PublicRegister(of: next)
    }
}
