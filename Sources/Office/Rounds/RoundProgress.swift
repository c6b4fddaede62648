import Concept
import Journal
import Register
import Vault

/// The progress of a round: the state of the answer for each measure asked about.
struct RoundProgress: Sendable {
    /// One measure of one request.
    struct One: Sendable {
        let request: Numbered<StatusRequest>
        let measure: Numbered<Measure>
        let answer: ReceivedAnswer?
        let state: State
        let isRemark: Bool
        /// Whether the answer was received and not accepted.
        let waits: Bool

        /// Identifies the answer in its present state; it changes when the answer is sent again.
        var mark: String {
            "\(request.id.number)-\(measure.id.number)-\(answer?.revision ?? 0)"
        }

        /// Whether the answer only says that nothing has changed, about the current version of the
        /// measure.
        var isPlainlyUnchanged: Bool {
            guard let answer, state == .received, !isRemark else { return false }
            return answer.answer.choice == .unchanged && answer.answer.remark == nil
                && answer.seen == measure.version.stamp?.put.sequence
        }

        var asWaiting: WaitingAnswer {
            WaitingAnswer(on: measure.id, isRemark: isRemark, mark: mark)
        }

        /// The deed that accepts the answer, if it only says that nothing has changed; else `nil`.
        var takenAsUnchanged: AcceptAnswer? {
            guard isPlainlyUnchanged, let answer else { return nil }
            return AcceptAnswer(
                answer.answer,
                on: measure.id,
                to: request.id,
                day: Berlin.day(of: answer.sentAt ?? answer.begunAt),
                seen: answer.seen,
                isCurrent: { true }
            )
        }
    }

    /// `open` has no answer, `begun` one that was not sent, `askedBack` a question from the office.
    enum State: CaseIterable, Hashable, Sendable {
        case open, begun, received, askedBack, accepted
    }

    /// Every measure of every request, remarks included, in the order of the requests.
    let all: [One]

    /// Collects the answers to a round; a measure that is gone is left out.
    init(_ round: ID<StatusRound>, in register: Register, _ answers: StatusAnswers) {
        all = register.requests(of: round).flatMap { request in
            let own = request.measures.map { ($0, false) }
            let remarks = request.remarksOn.map { ($0, true) }
            return (own + remarks).compactMap { id, isRemark -> One? in
                guard let measure = register[id] else { return nil }
                let answer = answers[request.id, id]
                return One(
                    request: request,
                    measure: measure,
                    answer: answer,
                    state: Self.state(answer, id, isRemark, round, register),
                    isRemark: isRemark,
                    waits: answer?.waits(in: register) ?? false
                )
            }
        }
    }

    /// The state of an answer; without one, the log tells whether it was received or accepted.
    private static func state(
        _ answer: ReceivedAnswer?,
        _ measure: ID<Measure>,
        _ isRemark: Bool,
        _ round: ID<StatusRound>,
        _ register: Register
    ) -> State {
        switch answer?.state(in: register) {
        case nil where register.report(on: measure, in: round) != nil && !isRemark: .accepted
        // Answers are deleted half a year after the round; the log still says that they were
        // received.
        case nil where register[round]?.received.contains(measure) == true && !isRemark: .received
        case nil: .open
        case .begun: .begun
        case .received: .received
        case .askedBack: .askedBack
        case .accepted: .accepted
        }
    }

    /// The answers and remarks that were received and not accepted.
    var waiting: [One] { all.filter(\.waits) }

    /// The measures whose status was asked for, without those open for remarks only.
    var measures: [One] { all.filter { !$0.isRemark } }

    /// How many measures asked about are in that state.
    func count(_ state: State) -> Int { measures.count { $0.state == state } }

    /// The measures of one request, remarks included.
    func of(_ request: ID<StatusRequest>) -> [One] { all.filter { $0.request.id == request } }
}
