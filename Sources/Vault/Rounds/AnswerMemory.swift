import Concept
import Journal
import Register

/// The answers to the rounds of a town in memory, with their files.
struct AnswerMemory: Sendable {
    private var answers: [String: ReceivedAnswer] = [:]
    private var answersByRequest = KeyIndex<ID<StatusRequest>>()
    /// Who answered, by the key of the answer.
    private var names: [String: String] = [:]
    private var attachments: [String: Attachment] = [:]
    /// By the key of the answer with which they came.
    private var attachmentsByAnswer = KeyIndex<String>()

    static let kinds: [KeptRows<AnswerMemory>] = [
        KeptRows(ReceivedAnswer.kind) { (memory: inout AnswerMemory, row, answer: ReceivedAnswer) in
            memory.answers[row.key] = answer
            memory.answersByRequest.note(answer.request, of: row.key)
        } remove: { memory, key in
            memory.answers[key] = nil
            memory.answersByRequest.note(nil, of: key)
        },
        KeptRows(rows: ReceivedAnswer.nameKind) { memory, row in
            memory.names[row.key] = row.text
        } remove: { memory, key in
            memory.names[key] = nil
        },
        KeptRows(Attachment.kind) { (memory: inout AnswerMemory, row, attachment: Attachment) in
            memory.attachments[row.key] = attachment
            memory.attachmentsByAnswer.note(attachment.answer, of: row.key)
        } remove: { memory, key in
            memory.attachments[key] = nil
            memory.attachmentsByAnswer.note(nil, of: key)
        },
    ]

    /// The answer of a key, with who answered.
    func answer(_ key: String) -> ReceivedAnswer? {
        var answer = answers[key]
        answer?.answeredBy = names[key]
        return answer
    }

    func answers(to request: ID<StatusRequest>) -> [ReceivedAnswer] {
        answersByRequest[request].compactMap(answer)
    }

    func attachments(under key: String) -> [Attachment] {
        attachmentsByAnswer[key].compactMap { attachments[$0] }
    }
}
