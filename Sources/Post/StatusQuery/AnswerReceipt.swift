package import Concept
import Journal
package import Register
import Vault
import Words

/// Somebody wished to have by mail what was sent; the letter is about the request and the number of the
/// receipt.
struct AnswerReceipt: StatusOccasion {
    static let sort = StatusLetter.Sort.receipt
    static let title: TextKey = .outbox(.receipt)
    let answers: StatusAnswers

    func holds(
        _ cause: OutboxLetter.Cause,
        _ request: Numbered<StatusRequest>,
        _ round: Numbered<StatusRound>,
        in register: Register
    ) -> Bool {
        true
    }

    /// What was sent under the number: each measure with its answer.
    func lines(_ cause: OutboxLetter.Cause, in register: Register) -> [String] {
        guard let request = request(of: cause), let number = cause.text(1) else { return [] }
        let words = Catalogue.german
        return [words(.letter(.receiptNumber), ["number": number])]
            + answers.answers(to: request).filter { $0.receipt == number }.map { answer in
                let title = register[answer.measure]?.title ?? ""
                let told = [
                    words.word(answer.answer.status.phase), answer.answer.done, answer.answer.next,
                    answer.answer.obstacle, answer.answer.remark,
                ]
                return "\(words.number(of: answer.measure.reference)) \(title): "
                    + told.compactMap { $0 }.joined(separator: " · ")
            }
    }
}

extension Outbox {
    /// Writes down that what was sent is wished by mail, at the known address alone.
    ///
    /// - Throws: where the file cannot be written.
    package func sendReceipt(_ number: String, of request: ID<StatusRequest>) async throws {
        guard let person = town.register[request]?.contact else { return }
        try await write(
            OutboxLetter.Draft(
                "receipt-\(number)",
                AnswerReceipt.cause(.id(request), .text(number)),
                to: person
            )
        )
    }
}
