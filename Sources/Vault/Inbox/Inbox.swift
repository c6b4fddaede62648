import Concept
import Journal
package import Register

/// What was sent in from outside, of all kinds: whoever asks it names no shelf.
///
/// A new kind needs a shelf in the list passed to the inbox, and its rows in the one for retention.
///
/// - Source: decision 63.
package struct Inbox: Sendable {
    private let shelves: [any SubmissionShelf]

    /// `shelves` are those of all kinds, each once.
    package init(_ shelves: [any SubmissionShelf]) {
        self.shelves = shelves
    }

    /// The kinds of submissions, in the order of the shelves.
    package var kinds: [Submission.Kind] { shelves.map { type(of: $0).kind } }

    /// All submissions, the newest first.
    package func all(in register: Register) -> [Submission] {
        shelves.flatMap { $0.submissions(in: register) }.sorted(by: Self.isNewer)
    }

    /// Those of a kind that wait for the office, the newest first.
    package func waiting(_ kind: Submission.Kind, in register: Register) -> [Submission] {
        shelves.filter { type(of: $0).kind == kind }.flatMap { $0.waiting(in: register) }
            .sorted(by: Self.isNewer)
    }

    private static func isNewer(_ one: Submission, _ other: Submission) -> Bool {
        (other.receivedAt, other.kind.rawValue, other.key)
            < (one.receivedAt, one.kind.rawValue, one.key)
    }
}
