package import Concept
import Journal
package import Register
import Vault
import Words

/// The office asks back about an answer; the letter is about the request and the measure.
struct AskingBack: StatusOccasion {
    static let sort = StatusLetter.Sort.askingBack
    static let title: TextKey = .outbox(.askingBack)
    let answers: StatusAnswers

    func holds(
        _ cause: OutboxLetter.Cause,
        _ request: Numbered<StatusRequest>,
        _ round: Numbered<StatusRound>,
        in register: Register
    ) -> Bool {
        guard let measure = cause.number(1) else { return false }
        return round.record.state == .running && answers[request.id, ID(measure)]?.question != nil
    }
}

extension Outbox {
    /// Writes down that the office asks back; called after the question was kept.
    ///
    /// `revision` is the one of the answer that the question is about.
    ///
    /// - Throws: where the file cannot be written.
    package func askBack(
        _ request: ID<StatusRequest>,
        on measure: ID<Measure>,
        revision: Int
    ) async throws {
        guard let person = town.register[request]?.contact else { return }
        try await write(
            OutboxLetter.Draft(
                "askingBack-\(request.number)-\(measure.number)-\(revision)",
                AskingBack.cause(.id(request), .id(measure)),
                to: person
            )
        )
    }
}
