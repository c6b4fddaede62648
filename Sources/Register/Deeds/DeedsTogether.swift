/// Several deeds in one change, all of them or none: for example the rows of an imported table.
package struct DeedsTogether: Deed {
    /// Drafted in this order, all on the register as it was before the first.
    package let deeds: [any Deed]
    /// What the history calls the whole; the actions of the single deeds are not recorded.
    package let action: Action
    /// Why, for all of them; needed as soon as one of them needs it.
    package let reason: String?
    /// The sequence of the register for which the preview was made; `nil` where there was no
    /// preview.
    package let seenAt: Int?
    /// Permissions that the whole needs beyond those of the single deeds.
    package let also: [Permission]

    /// `also` comes first when the permissions are asked for, and so decides the recorded role.
    package init(
        _ deeds: [any Deed],
        action: Action,
        reason: String? = nil,
        seenAt: Int? = nil,
        needing also: [Permission] = []
    ) {
        self.deeds = deeds
        self.action = action
        self.reason = reason
        self.seenAt = seenAt
        self.also = also
    }

    /// `also`, then those of every deed.
    package func permissions(in register: Register) -> [Permission] {
        also + deeds.flatMap { $0.permissions(in: register) }
    }

    /// Drafts all deeds into one draft.
    ///
    /// - Throws: `PreviewOutdated` if something was recorded since the preview; whatever one of the
    ///   deeds throws.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        try register.checkSeen(at: seenAt)
        let terms = try deeds.map { try $0.draft(on: register, into: &draft) }
        return DeedTerms(action, needsReason: terms.contains(where: \.needsReason))
    }
}

extension Register {
    /// Checks that nothing was recorded since a preview was made; `nil` checks nothing.
    ///
    /// - Throws: `PreviewOutdated` if `seenAt` is not the sequence of this register.
    package func checkSeen(at seenAt: Int?) throws(PreviewOutdated) {
        if let seenAt, seenAt != sequence { throw PreviewOutdated() }
    }
}

/// Something was recorded since the preview was shown, so the preview may be wrong.
package struct PreviewOutdated: Error {
    /// Carries nothing: the preview is made again.
    package init() {}
}
