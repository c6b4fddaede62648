import Concept
package import Journal
package import Register

/// What somebody outside of the office sent in, as it lies there until the office takes it over.
///
/// One shape for all kinds of it; what was written stays on the shelf of its kind, under `key`.
///
/// - Source: decision 63.
package struct Submission: Hashable, Sendable {
    /// What sort of submission it is.
    package struct Kind: RawRepresentable, Hashable, Sendable {
        package let rawValue: String

        package init(rawValue: String) {
            self.rawValue = rawValue
        }
    }

    /// How far the office is with it.
    package enum State: Hashable, Sendable {
        /// Nobody has taken it over.
        case waiting
        /// The office asked back, and waits.
        case askedBack
        case takenOver
        /// Nobody took it over in time, and nobody can any more.
        case over
    }

    package let kind: Kind
    /// Names it on the shelf of its kind.
    package let key: String
    /// The record that it is about; `nil` where it is about none.
    package let subject: Reference?
    package let receivedAt: Instant
    package let state: State
}

/// The shelf of one kind of submissions.
package protocol SubmissionShelf: Sendable {
    static var kind: Submission.Kind { get }

    /// All that were sent, in no order; what was only begun is none.
    func submissions(in register: Register) -> [Submission]
    /// Those that wait to be taken over, in no order.
    func waiting(in register: Register) -> [Submission]
}

extension SubmissionShelf {
    package func waiting(in register: Register) -> [Submission] {
        submissions(in: register).filter { $0.state == .waiting }
    }
}

/// How the rows of a kind of submissions come to go by themselves.
///
/// - Source: Regulation (EU) 2016/679, Article 5(1)(e).
package protocol SubmissionRows: Sendable {
    /// The kinds of its rows that go when their time is over.
    static var kinds: Set<String> { get }

    /// Reckons anew when rows go, from what the log says; rows that say it themselves stay as they are.
    ///
    /// - Throws: where a row cannot be read: then no row of these kinds goes.
    static func reckon(_ rows: any ShelfRows, in register: Register) throws
}
