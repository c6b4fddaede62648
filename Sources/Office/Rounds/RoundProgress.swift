import Concept
import Journal
import Register
import Vault

/// How far a round is: of each measure that is asked, where its answer stands.
struct RoundProgress: Sendable {
    /// One measure of one request.
    struct One: Sendable {
        let request: Numbered<StatusRequest>
        let measure: Numbered<Measure>
        let answer: ReceivedAnswer?
        let state: State
        let isRemark: Bool
        /// Whether it came in and was not taken over.
        let waits: Bool

        /// Names the answer as it stands: one that is sent anew has another.
        var mark: String {
            "\(request.id.number)-\(measure.id.number)-\(answer?.revision ?? 0)"
        }

        /// Whether the answer says that all still holds, on the version that still stands, and no more.
        var isPlainlyUnchanged: Bool {
            guard let answer, state == .received, !isRemark else { return false }
            return answer.answer.choice == .unchanged && answer.answer.remark == nil
                && answer.seen == measure.version.stamp?.put.sequence
        }

        var asWaiting: WaitingAnswer {
            WaitingAnswer(on: measure.id, isRemark: isRemark, mark: mark)
        }

        /// Takes it over where it says no more than that all still holds.
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

    enum State: CaseIterable, Hashable, Sendable {
        case open, begun, received, askedBack, accepted
    }

    let all: [One]

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

    private static func state(
        _ answer: ReceivedAnswer?,
        _ measure: ID<Measure>,
        _ isRemark: Bool,
        _ round: ID<StatusRound>,
        _ register: Register
    ) -> State {
        switch answer?.state(in: register) {
        case nil where register.report(on: measure, in: round) != nil && !isRemark: .accepted
        // Answers go half a year after the round; that they had come in stays in the log.
        case nil where register[round]?.received.contains(measure) == true && !isRemark: .received
        case nil: .open
        case .begun: .begun
        case .received: .received
        case .askedBack: .askedBack
        case .accepted: .accepted
        }
    }

    /// Those on which an answer came in that nobody has taken over, with the remarks of others.
    var waiting: [One] { all.filter(\.waits) }

    /// The measures that are asked, without the remarks that others may add.
    var measures: [One] { all.filter { !$0.isRemark } }

    func count(_ state: State) -> Int { measures.count { $0.state == state } }

    func of(_ request: ID<StatusRequest>) -> [One] { all.filter { $0.request.id == request } }
}
