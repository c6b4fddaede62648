package import Concept
package import Register

/// What a town is asked to record: a deed, a redaction, or edits from another history.
///
/// It may run more than once, on a later register, if somebody else was first.
///
/// - Source: decisions 7 and 54.
package struct Command: Sendable {
    /// Drafts edits on the register of the moment, without asking anybody's permission.
    package typealias Edits = @Sendable (Register, inout Draft) throws -> Void

    let work: Work

    enum Work: Sendable {
        /// What a person does, as the rights stand when it is recorded.
        case perform(any Deed, by: Actor, via: Via)
        /// Edits that nobody is asked for, such as those of another history, with its own clock; without
        /// one they are recorded now.
        case edit(Attribution, at: Instant?, Edits)
        /// Puts other words into every stored version of these records.
        case redact(Redaction, by: Actor, via: Via)
        /// Puts bodies in the place of stored ones.
        case replace([StoredChange.Replacement], Attribution)
        /// Says that the machine's clock is right at this moment.
        case confirmClock(Instant, Attribution)
        /// Only looks whether somebody else has written.
        case catchUp
    }

    /// Edits without permissions, such as an imported history, which passes its own dates.
    package init(_ attribution: Attribution, recordedAt: Instant? = nil, _ edits: @escaping Edits) {
        work = .edit(attribution, at: recordedAt, edits)
    }

    /// A deed of an actor, checked for permissions when it is recorded.
    package init(_ deed: any Deed, by actor: Actor, via: Via) {
        work = .perform(deed, by: actor, via: via)
    }

    /// Replaces a passage in every stored version of some records.
    package init(redacting redaction: Redaction, by actor: Actor, via: Via) {
        work = .redact(redaction, by: actor, via: via)
    }

    init(_ work: Work) {
        self.work = work
    }

    /// Puts back the bodies that redactions had left, into a log that does not know of them.
    static func replacing(
        _ replacements: [StoredChange.Replacement],
        _ attribution: Attribution
    ) -> Command {
        Command(.replace(replacements, attribution))
    }

    static func confirmingClock(at now: Instant, by author: Author, via: Via) -> Command {
        let attribution = Attribution(by: author, via: via, action: .confirmedClock)
        return Command(.confirmClock(now, attribution))
    }

    static let catchingUp = Command(.catchUp)
}

/// Removes a passage from every stored version of some records.
///
/// - Source: decision 5: a redaction is itself a change.
package struct Redaction: Sendable {
    /// The records; translations of them, and records that got their paragraphs, are included.
    package let references: [Reference]
    /// Why; the history shows it instead of the passage.
    package let reason: String
    /// Returns a text without the passage.
    let rewriting: @Sendable (String) -> String

    /// `rewriting` gets every text of the versions, and returns those without the passage
    /// unchanged.
    package init(
        _ references: [Reference],
        reason: String,
        _ rewriting: @escaping @Sendable (String) -> String
    ) {
        self.references = references
        self.reason = reason
        self.rewriting = rewriting
    }
}

/// What became of a command.
package enum Outcome: Sendable {
    /// This change was appended to the log.
    case recorded(Change)
    /// Everything was so already, and nothing was written.
    case unchanged

    /// Whether a change was appended.
    package var isRecorded: Bool {
        if case .recorded = self { true } else { false }
    }
}
