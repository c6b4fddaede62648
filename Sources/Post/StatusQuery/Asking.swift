import Concept
import Register
import Vault
import Words

/// Somebody is asked how the measures of an organization stand, once a round is sent.
struct Asking: StatusOccasion {
    static let sort = StatusLetter.Sort.asking
    static let title: TextKey = .outbox(.asking)
    let answers: StatusAnswers

    func letters(for change: Change, in register: Register) -> [OutboxLetter.Draft] {
        guard change.head.attribution.action == .askedForStatus else { return [] }
        return change.edits.compactMap { edit in
            guard let request = edit.record as? StatusRequest, let person = request.contact,
                request.askedOn != nil, !request.isReminded(by: change.head)
            else { return nil }
            let number = edit.reference.number
            return OutboxLetter.Draft("asking-\(number)", Self.cause(.number(number)), to: person)
        }
    }

    /// Also holds for an addressee who is only asked for remarks, although nothing is open then.
    func holds(
        _ cause: OutboxLetter.Cause,
        _ request: Numbered<StatusRequest>,
        _ round: Numbered<StatusRound>,
        in register: Register
    ) -> Bool {
        isOpen(request, round, in: register)
            || round.record.state == .running && !request.remarksOn.isEmpty
    }
}

extension StatusRequest {
    /// Whether a change that put this request reminds its addressee.
    func isReminded(by head: Change.Head) -> Bool {
        remindedOn.last.map { $0 == Berlin.day(of: head.recordedAt) } ?? false
    }
}
