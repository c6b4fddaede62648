import Concept
import Journal
import Register

extension Outbox {
    /// The letters that a change of the log causes; each once, whoever reads the log how often.
    func letters(for change: Change, in register: Register) -> [OutboxLetter] {
        switch change.head.attribution.action {
        case .askedForStatus: change.edits.compactMap { asking($0, change.head) }
        case .reportedStatus: change.edits.compactMap { accepted($0, change.head, register) }
        default: []
        }
    }

    private func asking(_ edit: Edit, _ head: Change.Head) -> OutboxLetter? {
        guard let request = edit.record as? StatusRequest, let person = request.contact else {
            return nil
        }
        let id = ID<StatusRequest>(edit.reference.number)
        if let last = request.remindedOn.last, last == Berlin.day(of: head.recordedAt) {
            let key = "reminding-\(id.number)-\(request.remindedOn.count)"
            return OutboxLetter(key, .reminding(id), to: person, at: head.recordedAt)
        }
        guard request.askedOn != nil else { return nil }
        return OutboxLetter("asking-\(id.number)", .asking(id), to: person, at: head.recordedAt)
    }

    /// Somebody answered, and the office took it over.
    private func accepted(
        _ edit: Edit,
        _ head: Change.Head,
        _ register: Register
    ) -> OutboxLetter? {
        guard let report = edit.record as? StatusUpdate, let round = report.round else {
            return nil
        }
        let request = register.requests(of: round).first {
            $0.measures.contains(report.measure)
        }
        guard let request, let person = request.contact else { return nil }
        return OutboxLetter(
            "accepted-\(request.id.number)-\(report.measure.number)-\(head.sequence)",
            .accepted(request.id, report.measure),
            to: person,
            at: head.recordedAt
        )
    }
}
