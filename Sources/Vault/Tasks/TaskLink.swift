import Concept
import Journal
package import Register

/// What somebody who holds a link is asked to do, by the name under which links keep it.
///
/// A name that was stored once is never given to another task.
package struct TaskName: RawRepresentable, Codable, Hashable, Sendable {
    /// The name as stored.
    package let rawValue: String

    /// Each task declares its name once.
    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Telling how the measures of one organization stand.
    package static let statusQuery = TaskName(rawValue: "statusQuery")
}

/// A link that lets whoever has it do one task on one record, as often as wanted and without an account.
///
/// Its row is stored under the digest of the token; the token itself is not stored.
///
/// - Source: decisions 35 and 63.
package struct TaskLink: Hashable, Sendable {
    static let kind = "taskLink"
    /// For so many days a link opens its task.
    package static let daysAlive = 30
    private static let secondsAlive = daysAlive * 24 * 60 * 60
    /// How long it is known after it expired, so that whoever opens it can be offered a new one.
    private static let secondsKnown = 180 * 24 * 60 * 60

    /// What its holder is asked to do.
    package let task: TaskName
    /// The record on which the task is done, such as the request of a status query.
    package let subject: Reference
    /// When the link was made.
    package let madeAt: Instant
    /// Whether it was shown to somebody who hands it on, and not put into a letter; `nil` in links of
    /// older versions, of which nobody knows.
    let isByHand: Bool?

    init(_ task: TaskName, _ subject: Reference, madeAt: Instant, isByHand: Bool) {
        self.task = task
        self.subject = subject
        self.madeAt = madeAt
        self.isByHand = isByHand
    }

    /// From this moment on it opens nothing any more.
    package var endsAt: Instant { madeAt.adding(seconds: Self.secondsAlive) }
    var forgottenAt: Instant { endsAt.adding(seconds: Self.secondsKnown) }
}

extension TaskLink: Codable {
    private enum CodingKeys: String, CodingKey {
        case task, subject, madeAt, isByHand
        /// The status request of a link that was made before links had a task.
        case request
    }

    /// Reads a link, also in the older form that names a status request instead of task and
    /// subject.
    ///
    /// - Throws: `DecodingError` if it is neither.
    package init(from decoder: any Decoder) throws {
        let stored = try decoder.container(keyedBy: CodingKeys.self)
        madeAt = try stored.decode(Instant.self, forKey: .madeAt)
        isByHand = try stored.decodeIfPresent(Bool.self, forKey: .isByHand)
        if let request = try stored.decodeIfPresent(ID<StatusRequest>.self, forKey: .request) {
            (task, subject) = (.statusQuery, request.reference)
        } else {
            task = try stored.decode(TaskName.self, forKey: .task)
            subject = try stored.decode(Reference.self, forKey: .subject)
        }
    }

    /// Writes task and subject; the older form is only read.
    ///
    /// - Throws: `EncodingError` from the encoder.
    package func encode(to encoder: any Encoder) throws {
        var stored = encoder.container(keyedBy: CodingKeys.self)
        try stored.encode(task, forKey: .task)
        try stored.encode(subject, forKey: .subject)
        try stored.encode(madeAt, forKey: .madeAt)
        try stored.encodeIfPresent(isByHand, forKey: .isByHand)
    }
}
