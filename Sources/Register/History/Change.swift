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
    package let organization: ID<Organization>?

    package init(_ role: Role, person: String? = nil, organization: ID<Organization>? = nil) {
        self.role = role
        self.person = person
        self.organization = organization
    }
}

/// The way by which a change came in.
package enum Via: String, Codable, Hashable, Sendable, CaseIterable {
    case command, page, taskLink, example
}

/// What a person did.
///
/// Raw values are stored for good.
package enum Action: String, Choice {
    case foundedTown, importedPaper, importedList, published, withdrew, retracted
    case adoptedEdition, revisedConcept, edited, corrected
    /// Took back one change, or brought back what was retracted.
    case undid, restored
    case addedMeasure, reportedStatus, recordedCouncil, changedNetwork, translated
    /// Something beside the log changed that pages may show.
    case announced
    case redacted
    /// Asked addressees of a round, the first time or once more.
    case askedForStatus
    case closedRound
    /// Said that the clock of the machine is right; what comes after is dated by it.
    case confirmedClock

    package static let list = "action"
}
