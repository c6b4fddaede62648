package import Concept
import Journal
package import Register
import Vault
import Words

/// Somebody with an expired link asked for a new one.
struct Renewing: StatusOccasion {
    static let sort = StatusLetter.Sort.renewing
    static let title: TextKey = .outbox(.renewing)
    let answers: StatusAnswers

    func holds(
        _ cause: OutboxLetter.Cause,
        _ request: Numbered<StatusRequest>,
        _ round: Numbered<StatusRound>,
        in register: Register
    ) -> Bool {
        round.record.state == .running
    }
}

extension Outbox {
    /// Writes down that somebody with an expired link asks for a new one: once a day, to the known
    /// address alone.
    ///
    /// - Throws: where the file cannot be written.
    package func renew(_ request: ID<StatusRequest>) async throws {
        guard let person = town.register[request]?.contact else { return }
        let today = Berlin.day(of: world.now())
        try await write(
            OutboxLetter.Draft(
                "renewing-\(request.number)-\(today)",
                Renewing.cause(.id(request)),
                to: person
            )
        )
    }
}
