import Concept
import Register

/// Does what is proposed, or says that one entry is one.
struct AnswerProposal: Deed {
    let proposal: ActorProposal
    let isAccepted: Bool
    let day: Day

    func permissions(in register: Register) -> [Permission] { [.importFiles] }

    /// - Throws: as `ActorProposal.accept` and `reject`.
    func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        if isAccepted {
            try proposal.accept(in: register, on: day, &draft)
        } else {
            try proposal.reject(in: register, &draft)
        }
        return DeedTerms(.changedNetwork)
    }
}
