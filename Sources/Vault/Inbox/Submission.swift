import Concept
package import Journal
package import Register

/// Something that was sent in from outside and waits until the office takes it over.
///
/// All kinds have this form; what was written stays on the shelf of its kind, under `key`.
///
/// - Source: decision 63.
package struct Submission: Hashable, Sendable {
    /// What sort of submission it is.
    package struct Kind: RawRepresentable, Hashable, Sendable {
        /// The name of the kind.
        package let rawValue: String

        /// Each kind is declared once, where its shelf is.
        package init(rawValue: String) {
            self.rawValue = rawValue
        }
    }

    /// How far the office is with it.
    package enum State: Hashable, Sendable {
        /// Nobody has taken it over yet.
        case waiting
        /// The office has asked a question and waits for the answer.
        case askedBack
        /// The office has taken it over.
        case takenOver
        /// Nobody took it over in time, and nobody can any more.
        case over
    }

    /// What was sent in.
    package let kind: Kind
    /// Names it on the shelf of its kind.
    package let key: String
    /// The record that it is about; `nil` where it is about none.
    package let subject: Reference?
    /// When it came in.
    package let receivedAt: Instant
    /// Whether the office still has to deal with it.
    package let state: State
}

/// The shelf of one kind of submissions.
package protocol SubmissionShelf: Sendable {
    static var kind: Submission.Kind { get }

    /// All that were sent, in no order; what was only begun is none.
    func submissions(in register: Register) -> [Submission]
    /// The submissions that wait for the office.
    func waiting(in register: Register) -> [Submission]
}

extension SubmissionShelf {
    /// The submissions that wait for the office.
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
