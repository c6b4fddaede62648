package import Concept
import Journal
package import Register
package import Vault

/// Everything a link to a status query shows: its round, its request, and the measures it asks
/// about.
///
/// Besides these it contains only what is public, so pages made from it cannot show more.
package struct Asked: Sendable {
    /// The status query the request belongs to.
    package let round: Numbered<StatusRound>
    /// The request to one organization.
    package let request: Numbered<StatusRequest>
    /// The measures whose status the organization is asked for.
    let measures: [One]
    /// Measures of others on which the organization may remark.
    let remarks: [One]
    /// The measures into which one may have been merged, by number: the public ones and those asked
    /// about.
    package let others: [Numbered<Measure>]
    /// The name of the organization; empty if it is no longer recorded.
    package let organization: String

    /// One measure with its answer.
    package struct One: Sendable {
        /// The measure as it stands now, internal or not.
        package let measure: Numbered<Measure>
        /// The answer so far; `nil` if nothing was typed.
        package let answer: ReceivedAnswer?
        /// How far the answer is; `nil` if there is none.
        package let state: ReceivedAnswer.State?
        /// Whether only a remark is asked for.
        package let isRemark: Bool
        /// The files that came with the answer.
        package let attachments: [Attachment]

        /// The sequence of the measure's version; 0 if it has none.
        package var version: Int { measure.version.stamp?.put.sequence ?? 0 }

        /// Whether something is still to be answered: nothing was sent, or the office asked back.
        var isOpen: Bool { state == nil || state == .begun || state == .askedBack }
    }

    /// Collects what a request shows; `nil` if the request or its round is not recorded.
    package init?(
        _ id: ID<StatusRequest>,
        _ register: Register,
        _ published: PublicRegister,
        _ answers: StatusAnswers
    ) {
        guard let request = register[id], let round = register[request.round] else { return nil }
        func one(_ id: ID<Measure>, isRemark: Bool) -> One? {
            guard let measure = register[id] else { return nil }
            let answer = answers[request.id, id]
            return One(
                measure: measure,
                answer: answer,
                state: answer?.state(in: register),
                isRemark: isRemark,
                attachments: answers.attachments(to: request.id, on: id)
            )
        }
        self.round = round
        self.request = request
        measures = request.measures.compactMap { one($0, isRemark: false) }
        remarks = request.remarksOn.compactMap { one($0, isRemark: true) }
        let own = Set(request.measures)
        others = register.all(Measure.self)
            .filter { own.contains($0.id) || published[$0.id] != nil }
        organization = register[request.organization]?.title ?? ""
    }

    /// The measure with that number; `nil` if the request does not ask about it.
    package subscript(id: ID<Measure>) -> One? {
        (measures + remarks).first { $0.measure.id == id }
    }

    /// The measures for which nothing was typed.
    var untouched: [One] { measures.filter { $0.answer == nil } }

    /// What was typed but not sent.
    var begun: [One] { (measures + remarks).filter { $0.state == .begun } }

    /// The number and time of the last receipt; `nil` if nothing was sent.
    var receipt: (number: String, at: Instant)? {
        (measures + remarks).compactMap(\.answer)
            .filter { $0.sentAt != nil }
            .max { ($0.sentAt ?? $0.begunAt) < ($1.sentAt ?? $1.begunAt) }
            .flatMap { answer in
                answer.receipt.flatMap { number in answer.sentAt.map { (number, $0) } }
            }
    }
}
