import Concept
import Journal
package import Register
import Vault

extension Outbox {
    /// What a return that a mail server sent later came to.
    package enum TakenReturn: Hashable, Sendable {
        /// The address takes no letters any more.
        case barred
        /// The letter did not arrive, for a reason that need not be the address.
        case refused
        /// The letter is ours, and could not be delivered to an address to which it did not go.
        case ofAnotherAddress
        case ofAnotherLetter
    }

    /// Records a return: the letter was refused, and perhaps its address takes no letters at all.
    ///
    /// - Throws: `JournalFailure` if it cannot be written.
    /// - Source: decision 46: only if the server names the address that the letter went to.
    package func takeReturn(
        _ mail: ReturnedMail,
        by author: Author,
        via: Via
    ) async throws -> TakenReturn {
        let now = world.now()
        let taken: TakenReturn = try await memory.write { [self] rows in
            let letters = try rows.letters().filter { letter in
                letter.messageID.map(mail.messageIDs.contains) ?? false
            }
            guard !letters.isEmpty else { return .ofAnotherLetter }
            var taken = TakenReturn.ofAnotherAddress
            for var letter in letters {
                guard let failure = mail.failures.first(where: { isOf(letter, $0) }) else {
                    continue
                }
                if failure.isLasting {
                    try refuse(&letter, failure.said, rows, now)
                } else {
                    letter.said = failure.said
                    letter.become(.refused, at: now)
                }
                try rows.keep(letter)
                taken = failure.isLasting ? .barred : .refused
            }
            return taken
        }
        if taken == .barred || taken == .refused {
            try await town.perform(
                Command(Attribution(by: author, via: via, action: .announced)) { _, _ in }
            )
        }
        return taken
    }

    /// Whether the letter went to an address that the failure names.
    private func isOf(_ letter: OutboxLetter, _ failure: ReturnedMail.Failure) -> Bool {
        let known =
            letter.address ?? persons.person(letter.person)?.reach?.mail.map { digest($0.text) }
        return failure.recipients.contains { digest($0) == known }
    }
}
