package import Concept
import Journal
package import Register
package import Vault

/// All that a link shows: its round, its request, and what is known of the measures of which it asks.
///
/// Nothing else of the town is in it but what is public.
package struct Asked: Sendable {
    package let round: Numbered<StatusRound>
    package let request: Numbered<StatusRequest>
    /// Of which the addressee tells how they stand.
    let measures: [One]
    /// To which the addressee may add a remark.
    let remarks: [One]
    /// Into which a measure can have gone: the public ones and the own, by number.
    package let others: [Numbered<Measure>]
    /// For whom somebody answers.
    package let organization: String

    /// One measure, and what was answered.
    package struct One: Sendable {
        package let measure: Numbered<Measure>
        package let answer: ReceivedAnswer?
        package let state: ReceivedAnswer.State?
        package let isRemark: Bool
        /// The files that came with the answer.
        package let attachments: [Attachment]

        /// The sequence of the version that is shown.
        package var version: Int { measure.version.stamp?.put.sequence ?? 0 }

        /// Whether nothing was sent yet, or something is asked back.
        var isOpen: Bool { state == nil || state == .begun || state == .askedBack }
    }

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

    package subscript(id: ID<Measure>) -> One? {
        (measures + remarks).first { $0.measure.id == id }
    }

    /// Those of which nothing was typed yet.
    var untouched: [One] { measures.filter { $0.answer == nil } }

    /// What was typed and not yet sent.
    var begun: [One] { (measures + remarks).filter { $0.state == .begun } }

    /// The number of the last receipt.
    var receipt: (number: String, at: Instant)? {
        (measures + remarks).compactMap(\.answer)
            .filter { $0.sentAt != nil }
            .max { ($0.sentAt ?? $0.begunAt) < ($1.sentAt ?? $1.begunAt) }
            .flatMap { answer in
                answer.receipt.flatMap { number in answer.sentAt.map { (number, $0) } }
            }
    }
}
