package import Register

/// What the office wants to see again on a day (Wiedervorlage).
///
/// For the office only: a promise, a question, something to look after.
package struct FollowUp: Record {
    package static let kind = Kind.followUp
    package static let naming = Naming.name
    package static let changeAction = Action.edited

    package var visibility: Visibility = .internal
    package var sort: Sort
    /// What is to be done: a sentence.
    package var subject: String
    /// The day on which it comes back.
    package var due: Day
    package var measure: ID<Measure>?
    package var organization: ID<Organization>?
    package var paper: ID<Paper>?
    package var doneOn: Day?
    /// What became of it.
    package var outcome: String?

    package init(_ sort: Sort, subject: String, due: Day) {
        self.sort = sort
        self.subject = subject
        self.due = due
    }

    package enum Sort: String, Choice {
        /// Something to look at again.
        case reminder
        /// The office has given its word.
        case promise
        /// Something that nobody has decided.
        case openPoint
        package static let list = "followUpSort"
    }

    package var name: String { subject }

    /// The office's own notes.
    package var mayBePublic: Bool { false }

    package var isOpen: Bool { doneOn == nil }

    package static let schema = Schema<Self>([
        .choice("sort", \.sort), .text("subject", \.subject), .day("due", \.due),
        .one("measure", \.measure), .one("organization", \.organization), .one("paper", \.paper),
        .day("doneOn", \.doneOn), .text("outcome", \.outcome),
    ])

    package func check() throws(Refusal) {
        try Self.require(subject, "subject")
    }
}
