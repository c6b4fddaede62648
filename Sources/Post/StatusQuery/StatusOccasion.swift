package import Concept
package import Journal
import Register
package import Vault
import Words

/// An occasion of a status query: each letter is about one request, goes to its contact, and bears a link
/// by which the request is answered.
protocol StatusOccasion: Occasion {
    /// Which of the letters of a status query it is.
    static var sort: StatusLetter.Sort { get }
    var answers: StatusAnswers { get }

    /// Whether a letter holds, given the request it is about and its round as they are now.
    func holds(
        _ cause: OutboxLetter.Cause,
        _ request: Numbered<StatusRequest>,
        _ round: Numbered<StatusRound>,
        in register: Register
    ) -> Bool

    /// What the letter lists in place of the request's measures: whole lines; none where it lists those.
    func lines(_ cause: OutboxLetter.Cause, in register: Register) -> [String]
    /// The request as the letter describes it.
    func told(_ causes: [OutboxLetter.Cause], _ request: StatusRequest) -> StatusRequest
}

extension StatusOccasion {
    static var name: String { sort.rawValue }

    func request(of cause: OutboxLetter.Cause) -> ID<StatusRequest>? {
        cause.number(0).map { ID($0) }
    }

    func subject(of cause: OutboxLetter.Cause) -> Reference? { request(of: cause)?.reference }

    func organization(of cause: OutboxLetter.Cause, in register: Register) -> ID<Organization>? {
        request(of: cause).flatMap { register[$0]?.organization }
    }

    func link(for cause: OutboxLetter.Cause) -> (task: TaskName, subject: Reference)? {
        request(of: cause).map { (.statusQuery, $0.reference) }
    }

    func holds(_ cause: OutboxLetter.Cause, in register: Register) -> Bool {
        guard let request = request(of: cause).flatMap({ register[$0] }),
            let round = register[request.round]
        else { return false }
        return holds(cause, request, round, in: register)
    }

    func letter(
        about causes: [OutboxLetter.Cause],
        in register: Register,
        site: String
    ) -> Letter? {
        guard let cause = causes.first,
            let request = request(of: cause).flatMap({ register[$0]?.record })
        else { return nil }
        return StatusLetter(
            Self.sort,
            to: told(causes, request),
            in: register,
            site: site,
            saying: lines(cause, in: register)
        )?.letter
    }

    func lines(_ cause: OutboxLetter.Cause, in register: Register) -> [String] { [] }
    func told(_ causes: [OutboxLetter.Cause], _ request: StatusRequest) -> StatusRequest { request }

    /// Whether somebody still has to tell of a measure of a request in a round that runs.
    func isOpen(
        _ request: Numbered<StatusRequest>,
        _ round: Numbered<StatusRound>,
        in register: Register
    ) -> Bool {
        round.record.state == .running
            && request.measures.contains { measure in
                answers[request.id, measure]?.sentAt == nil
                    && register.report(on: measure, in: round.id) == nil
            }
    }
}

extension Outbox {
    /// An outbox with all occasions of this program; `rows` stands in the file of the town's log.
    ///
    /// - Throws: where the file cannot be read or written.
    package convenience init(
        _ town: Town,
        _ persons: Persons,
        _ answers: StatusAnswers,
        _ rows: any ShelfStore,
        isServing: Bool = true
    ) async throws {
        try await self.init(
            town,
            persons,
            answers.links,
            [
                Asking(answers: answers), Reminding(answers: answers), AskingBack(answers: answers),
                Renewing(answers: answers), AnswerReceipt(answers: answers),
                AnswerAccepted(answers: answers),
            ],
            rows,
            isServing: isServing
        )
    }

    /// Whether a letter about a request would reach somebody.
    package func reaches(_ request: StatusRequest) -> Bool {
        request.contact.map { reaches(person: $0) } ?? false
    }
}
