import Concept
import Journal
package import Register

extension Submission.Kind {
    /// An answer to a status query.
    package static let statusAnswer = Submission.Kind(rawValue: "statusAnswer")
}

extension StatusAnswers: SubmissionShelf {
    /// Answers are one kind of submission.
    package static let kind = Submission.Kind.statusAnswer

    /// The answers of all rounds as submissions.
    package func submissions(in register: Register) -> [Submission] {
        register.rounds.flatMap { submissions(in: $0, register) }
    }

    /// Answers wait in rounds that run.
    package func waiting(in register: Register) -> [Submission] {
        register.rounds.filter { $0.record.state == .running }
            .flatMap { submissions(in: $0, register) }
            .filter { $0.state == .waiting }
    }

    private func submissions(
        in round: Numbered<StatusRound>,
        _ register: Register
    ) -> [Submission] {
        register.requests(of: round.id).flatMap { request in
            let asked = Set(request.measures + request.remarksOn)
            return answers(to: request.id)
                .filter { asked.contains($0.measure) && register[$0.measure] != nil }
                .compactMap { Submission($0, in: round.record, register) }
        }
    }
}

extension Submission {
    /// An answer that was sent; `nil` for one that is only begun.
    fileprivate init?(_ answer: ReceivedAnswer, in round: StatusRound, _ register: Register) {
        guard let sentAt = answer.sentAt else { return nil }
        let state: State
        switch answer.state(in: register) {
        case .begun: return nil
        case .accepted: state = .takenOver
        case .received: state = round.state == .running ? .waiting : .over
        case .askedBack: state = round.state == .running ? .askedBack : .over
        }
        self.init(
            kind: .statusAnswer,
            key: answer.key,
            subject: answer.measure.reference,
            receivedAt: sentAt,
            state: state
        )
    }
}

/// Answers and their files go half a year after their round was closed.
enum StatusAnswerRows: SubmissionRows {
    static let kinds = ReceivedAnswer.kinds.union(Attachment.kinds)

    static func reckon(_ rows: any ShelfRows, in register: Register) throws {
        try rows.reckonAnswers(in: register)
    }
}
