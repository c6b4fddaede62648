/// What one person did to the record at one moment: the unit of history.
package struct Change: Sendable {
    package let head: Head
    /// In the order of `Edit.reference`, each record once.
    package let edits: [Edit]

    package init(head: Head, edits: [Edit]) {
        self.head = head
        self.edits = edits.sorted { $0.reference < $1.reference }
    }

    /// A change without what was changed.
    package struct Head: Hashable, Sendable {
        /// Its place in the log, from 1, without gaps.
        package let sequence: Int
        /// When it was written; never before the change before it, but for one that confirms the clock.
        package let recordedAt: Instant
        package let attribution: Attribution
        /// The highest number that the town has given to a paragraph so far.
        package let lastParagraph: Int

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

/// Who did what, by which way, why, and from which day it counts.
package struct Attribution: Codable, Hashable, Sendable {
    package let by: Author
    package let via: Via
    package let action: Action
    package let reason: String?
    /// The day from which the change counts; shown and used by rules, never to select versions.
    package let countsFrom: Day?

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
/// The person is a random number; the name stands beside the log.
package struct Author: Codable, Hashable, Sendable {
    package let role: Role
    package let person: String?
    /// The number of the record for which the person acted, of the kind for which people act.
    package let body: Int?

    package init(_ role: Role, person: String? = nil, body: Int? = nil) {
        self.role = role
        self.person = person
        self.body = body
    }

    /// As the log has them.
    private enum CodingKeys: String, CodingKey {
        case role, person
        case body = "organization"
    }
}

/// The way by which a change came in.
package enum Via: String, Codable, Hashable, Sendable, CaseIterable {
    case command, page, taskLink, example
}
