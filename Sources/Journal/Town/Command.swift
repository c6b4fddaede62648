package import Register

/// What somebody wants to be recorded: a pure function of the register, and what is told of it.
///
/// It may run more than once, on a later register, when somebody else was first.
package struct Command: Sendable {
    package typealias Edits = @Sendable (Register, inout Draft) throws -> Void

    let attribution: Attribution
    /// When it was recorded; `nil` is now.
    ///
    /// For histories that are loaded with their own clock.
    let recordedAt: Instant?
    let work: Work

    enum Work: Sendable {
        case edit(Edits)
        /// Puts other words into every stored version of these records.
        case redact([Reference], @Sendable (String) -> String)
        /// Puts bodies in the place of stored ones.
        case replace([StoredChange.Replacement])
        /// Says that the machine's clock is right, which it is dated by.
        case confirmClock
        /// Only looks whether somebody else has written.
        case catchUp
    }

    package init(_ attribution: Attribution, recordedAt: Instant? = nil, _ edits: @escaping Edits) {
        self.attribution = attribution
        self.recordedAt = recordedAt
        work = .edit(edits)
    }

    /// Replaces a passage in every version of the records; `rewriting` answers a text without it.
    ///
    /// - Source: decision 5: a redaction is itself a change.
    package static func redacting(
        _ references: [Reference],
        by author: Author,
        via: Via,
        reason: String,
        _ rewriting: @escaping @Sendable (String) -> String
    ) -> Command {
        let attribution = Attribution(by: author, via: via, action: .redacted, reason: reason)
        return Command(
            attribution: attribution,
            recordedAt: nil,
            work: .redact(references, rewriting)
        )
    }

    /// Puts back the bodies that redactions had left, into a log that does not know of them.
    static func replacing(_ replacements: [StoredChange.Replacement], _ attribution: Attribution)
        -> Command
    {
        Command(attribution: attribution, recordedAt: nil, work: .replace(replacements))
    }

    static func confirmingClock(at now: Instant, by author: Author, via: Via) -> Command {
        let attribution = Attribution(by: author, via: via, action: .confirmedClock)
        return Command(attribution: attribution, recordedAt: now, work: .confirmClock)
    }

    static let catchingUp = Command(
        attribution: Attribution(by: Author(.office), via: .command, action: .announced),
        recordedAt: nil,
        work: .catchUp
    )

    private init(attribution: Attribution, recordedAt: Instant?, work: Work) {
        self.attribution = attribution
        self.recordedAt = recordedAt
        self.work = work
    }
}

/// What became of a command.
package enum Outcome: Sendable {
    case recorded(Change)
    /// Everything was so already; nothing was written.
    case unchanged
}
