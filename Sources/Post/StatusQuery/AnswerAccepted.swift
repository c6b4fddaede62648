import Concept
import Register
import Vault
import Words

/// News without a deadline of its own: the office took an answer over.
///
/// The letter is about the request and the measure.
struct AnswerAccepted: StatusOccasion {
    static let sort = StatusLetter.Sort.accepted
    static let title: TextKey = .outbox(.accepted)
    static let isNews = true
    let answers: StatusAnswers

    func letters(for change: Change, in register: Register) -> [OutboxLetter.Draft] {
        guard change.head.attribution.action == .reportedStatus else { return [] }
        return change.edits.compactMap { letter(for: $0, change.head, register) }
    }

    private func letter(
        for edit: Edit,
        _ head: Change.Head,
        _ register: Register
    ) -> OutboxLetter.Draft? {
        guard let report = edit.record as? StatusUpdate, let round = report.round else {
            return nil
        }
        let request = register.requests(of: round).first {
            $0.measures.contains(report.measure)
        }
        guard let request, let person = request.contact else { return nil }
        return OutboxLetter.Draft(
            "accepted-\(request.id.number)-\(report.measure.number)-\(head.sequence)",
            Self.cause(.id(request.id), .id(report.measure)),
            to: person
        )
    }

    func holds(
        _ cause: OutboxLetter.Cause,
        _ request: Numbered<StatusRequest>,
        _ round: Numbered<StatusRound>,
        in register: Register
    ) -> Bool {
        true
    }

    /// With the measures whose answers were taken over, the newest first.
    func told(_ causes: [OutboxLetter.Cause], _ request: StatusRequest) -> StatusRequest {
        var told = request
        told.measures = causes.reversed().compactMap { $0.number(1) }.map { ID($0) }
        told.remarksOn = []
        return told
    }
}
