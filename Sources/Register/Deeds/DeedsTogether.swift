/// Several deeds that are done in one change, or not at all: the rows of a table.
package struct DeedsTogether: Deed {
    package let deeds: [any Deed]
    package let action: Action
    package let reason: String?
    /// The last change of the register on which somebody saw what they would do; `nil` where nobody is
    /// bound to that.
    package let seenAt: Int?
    /// What the whole needs beside what each of them does.
    package let also: [Permission]

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

    package func permissions(in register: Register) -> [Permission] {
        also + deeds.flatMap { $0.permissions(in: register) }
    }

    /// - Throws: `PreviewOutdated`; what each of them throws.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        try register.checkSeen(at: seenAt)
        let terms = try deeds.map { try $0.draft(on: register, into: &draft) }
        return DeedTerms(action, needsReason: terms.contains(where: \.needsReason))
    }
}

extension Register {
    /// - Throws: `PreviewOutdated` where anything was recorded after this change, on which somebody saw
    ///   what a deed would do.
    package func checkSeen(at seenAt: Int?) throws(PreviewOutdated) {
        if let seenAt, seenAt != sequence { throw PreviewOutdated() }
    }
}

/// Somebody has recorded something since the preview was shown, so that it may not hold any more.
package struct PreviewOutdated: Error {
    package init() {}
}
