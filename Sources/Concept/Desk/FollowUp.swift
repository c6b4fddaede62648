package import Register

/// Something that the office wants to see again on a day (Wiedervorlage).
///
/// Only the office sees it: a promise, an open question, something to look after.
package struct FollowUp: Record {
    package static let kind = Kind.followUp
    package static let naming = Naming.name
    package static let changeAction = Action.edited

    package var visibility: Visibility = .internal
    /// Why the office wants to see it again.
    package var sort: Sort
    /// What is to be done, in a sentence; never empty.
    package var subject: String
    /// The day on which it comes back.
    package var due: Day
    /// The measure it is about.
    package var measure: ID<Measure>?
    /// The organization it is about.
    package var organization: ID<Organization>?
    /// The council paper it is about.
    package var paper: ID<Paper>?
    /// When it was done; `nil` as long as it is open.
    package var doneOn: Day?
    /// What came of it.
    package var outcome: String?

    /// An open follow-up that is about no record yet.
    package init(_ sort: Sort, subject: String, due: Day) {
        self.sort = sort
        self.subject = subject
        self.due = due
    }

    /// Why the office wants to see something again.
    package enum Sort: String, Choice {
        /// Something to look at again.
        case reminder
        /// The office has promised something.
        case promise
        /// Something that nobody has decided yet.
        case openPoint
        /// The catalogues call the words `followUpSort.…`.
        package static let list = "followUpSort"
    }

    /// The sentence itself.
    package var name: String { subject }

    /// Never: these are notes of the office.
    package var mayBePublic: Bool { false }

    /// Whether it still has to be done.
    package var isOpen: Bool { doneOn == nil }

    package static let schema = Schema<Self>([
        .choice("sort", \.sort), .text("subject", \.subject), .day("due", \.due),
        .one("measure", \.measure), .one("organization", \.organization), .one("paper", \.paper),
        .day("doneOn", \.doneOn), .text("outcome", \.outcome),
    ])

    /// Checks that the sentence is filled in.
    ///
    /// - Throws: `Refusal.missing`.
    package func check() throws(Refusal) {
        try Self.require(subject, "subject")
    }
}
