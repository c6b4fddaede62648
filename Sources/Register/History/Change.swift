/// What one person did to the register at one moment: the unit of history.
///
/// Changes are only ever added to the log, never altered; the one exception is a redaction.
///
/// - Source: decision 1.
package struct Change: Sendable {
    /// Who, when and why, and the place in the log.
    package let head: Head
    /// The edits in the order of their references, each record once.
    package let edits: [Edit]

    /// Sorts the edits; `Register.admit` checks that each record has one edit only.
    package init(head: Head, edits: [Edit]) {
        self.head = head
        self.edits = edits.sorted { $0.reference < $1.reference }
    }

    /// A change without its edits.
    package struct Head: Hashable, Sendable {
        /// The place in the log, from 1, without gaps.
        package let sequence: Int
        /// When it was written.
        ///
        /// Never earlier than the change before it, except for a change that confirms the clock.
        package let recordedAt: Instant
        /// Who did it, how and why.
        package let attribution: Attribution
        /// The highest number that the town has given to a paragraph so far; 0 before the first
        /// one.
        package let lastParagraph: Int

        /// Only stores its arguments.
        package init(
            sequence: Int,
            recordedAt: Instant,
            attribution: Attribution,
            lastParagraph: Int
        ) {
            self.sequence = sequence
            self.recordedAt = recordedAt
            self.attribution = attribution
            self.lastParagraph = lastParagraph
        }
    }
}

/// Who did what, through which channel, why, and from which day it counts.
///
/// Stored in the log as it is.
package struct Attribution: Codable, Hashable, Sendable {
    /// The author, with the role in which the person acted.
    package let by: Author
    /// The channel through which it came.
    package let via: Via
    /// What the history calls it.
    package let action: Action
    /// The reason as typed, in German; `nil` where none was given.
    package let reason: String?
    /// The day from which the change counts, `nil` if it is the day of recording.
    ///
    /// Shown to people and used by rules; versions are never selected by it.
    package let countsFrom: Day?

    /// Reason and day may be left out.
    package init(
        by: Author,
        via: Via,
        action: Action,
        reason: String? = nil,
        countsFrom: Day? = nil
    ) {
        self.by = by
        self.via = via
        self.action = action
        self.reason = reason
        self.countsFrom = countsFrom
    }
}

/// Who made a change.
///
/// A person is a random number here: the name stands beside the log, where it can be erased.
package struct Author: Codable, Hashable, Sendable {
    /// The role that permitted the change.
    package let role: Role
    /// The random number of the person; `nil` for commands and for whoever acts without an account.
    package let person: String?
    /// The number of the organization for which the person acted; `nil` if for none.
    package let body: Int?

    /// Person and organization may be left out.
    package init(_ role: Role, person: String? = nil, body: Int? = nil) {
        self.role = role
        self.person = person
        self.body = body
    }

    /// The stored names, which never change.
    private enum CodingKeys: String, CodingKey {
        case role, person
        case body = "organization"
    }
}

/// The channel through which a change came in.
///
/// Raw values are stored and never change.
package enum Via: String, Codable, Hashable, Sendable, CaseIterable {
    /// A command in the terminal, a page of the site, a link in a letter, the example town.
    case command, page, taskLink, example
}
