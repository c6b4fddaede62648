import Concept
import Register
import Vault
import Words

/// Somebody who was asked how measures stand, and has not answered for all, is reminded.
struct Reminding: StatusOccasion {
    static let sort = StatusLetter.Sort.reminding
    static let title: TextKey = .outbox(.reminding)
    let answers: StatusAnswers

    func letters(for change: Change, in register: Register) -> [OutboxLetter.Draft] {
        guard change.head.attribution.action == .askedForStatus else { return [] }
        return change.edits.compactMap { edit in
            guard let request = edit.record as? StatusRequest, let person = request.contact,
                request.isReminded(by: change.head)
            else { return nil }
            let number = edit.reference.number
            let key = "reminding-\(number)-\(request.remindedOn.count)"
            return OutboxLetter.Draft(key, Self.cause(.number(number)), to: person)
        }
    }

    func holds(
        _ cause: OutboxLetter.Cause,
        _ request: Numbered<StatusRequest>,
        _ round: Numbered<StatusRound>,
        in register: Register
    ) -> Bool {
        isOpen(request, round, in: register)
    }
}
