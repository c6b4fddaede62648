import Concept
import Register

/// The deed that answers a proposal: does it, or notes that an entry is one body.
struct AnswerProposal: Deed {
    let proposal: ActorProposal
    let isAccepted: Bool
    /// The day on which a public entry that goes is withdrawn.
    let day: Day

    func permissions(in register: Register) -> [Permission] { [.importFiles] }

    /// Drafts the answer.
    ///
    /// - Throws: what `ActorProposal.accept` and `reject` throw.
    func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        if isAccepted {
            try proposal.accept(in: register, on: day, &draft)
        } else {
            try proposal.reject(in: register, &draft)
        }
        return DeedTerms(.changedNetwork)
    }
}
