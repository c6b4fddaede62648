package import Concept
package import Register

/// An answer as it is stored beside the log, until the office takes it over and for a while after.
///
/// People without an account type what they like, also names; so it must be possible to delete it.
///
/// - Source: decision 35.
package struct ReceivedAnswer: Codable, Hashable, Sendable {
    static let kind = "statusAnswer"
    /// Who answers stands in a row of its own, which goes with the person who was asked.
    static let nameKind = "statusAnswerName"
    static let kinds: Set = [kind, nameKind]
    /// How long it is kept after its round was closed.
    ///
    /// - Source: Regulation (EU) 2016/679, Article 5(1)(e): half a year leaves time to ask back.
    static let daysAfterClosing = 183

    /// The request that is answered.
    package let request: ID<StatusRequest>
    /// The measure that the answer is about.
    package let measure: ID<Measure>
    /// What was answered, perhaps not complete yet.
    package var answer: StatusAnswer
    /// The sequence of the version of the measure on which it was made.
    package var seen: Int
    /// Who answers, as typed.
    package var answeredBy: String?
    /// How the answer came in.
    package var way: Way
    /// When somebody began to answer.
    package var begunAt: Instant
    /// When it was sent last; `nil` as long as it is only begun.
    package var sentAt: Instant?
    /// When it was sent before its sender began to change it.
    var sentBefore: Instant?
    /// The number that stands on the receipt.
    package var receipt: String?
    /// When the office took note of it, where it is a remark that becomes no report.
    package var notedAt: Instant?
    /// What the office asks back; gone with the next answer.
    package var question: String?
    /// How often it was written: a form says what it was made from.
    package var revision = 0

    /// How an answer came in.
    package enum Way: String, Codable, Hashable, Sendable {
        /// By the link of the request; typed in by the office during a telephone call.
        case link, telephone
    }

    /// How far it is, given what has been taken over.
    ///
    /// Whether it was taken over is recorded only in the log: there is a later report of its round.
    package func state(in register: some Records) -> State {
        guard let sentAt else { return .begun }
        if question != nil { return .askedBack }
        if let notedAt, notedAt >= sentAt { return .accepted }
        let round = register[request]?.round
        let report = round.flatMap { register.report(on: measure, in: $0) }
        let taken = report?.version.stamp.map { $0.put.recordedAt >= sentAt } ?? false
        return taken ? .accepted : .received
    }

    /// Whether it was sent and not taken over, even if its sender has begun to change it.
    package func waits(in register: some Records) -> Bool {
        guard receipt != nil else { return false }
        switch state(in: register) {
        case .received, .askedBack: return true
        case .accepted: return false
        case .begun:
            let round = register[request]?.round
            guard let report = round.flatMap({ register.report(on: measure, in: $0) }) else {
                return true
            }
            guard let sentBefore, let taken = report.version.stamp?.put.recordedAt else {
                return false
            }
            return taken < sentBefore
        }
    }

    /// How far an answer is.
    package enum State: Hashable, Sendable {
        /// Not sent yet; sent; the office asked a question; taken over.
        case begun, received, askedBack, accepted
    }

    /// Without who answers.
    private enum CodingKeys: String, CodingKey {
        case request, measure, answer, seen, way, begunAt, sentAt, sentBefore, receipt, notedAt
        case question, revision
    }

    var key: String { Self.key(request, measure) }

    static func key(_ request: ID<StatusRequest>, _ measure: ID<Measure>) -> String {
        firstKey(of: request) + String(measure.number)
    }

    /// The keys of the answers to a request begin so, and stand before the end.
    static func firstKey(of request: ID<StatusRequest>) -> String { "\(request.number)-" }
    static func endKey(of request: ID<StatusRequest>) -> String { "\(request.number)." }
}

/// Somebody else wrote the same answer in the meantime.
package struct AnswerMoved: Error {
    /// As it is now.
    package let now: ReceivedAnswer
}
