import Journal
import Synchronization
package import Words

// Letters that somebody waits for while they are handed over. They stand in no outbox: who asked sees
// what became of them, and has the link to hand on.
extension Outbox {
    /// Sends a letter while somebody waits.
    ///
    /// - Returns: what became of it; `nil` where there is no way.
    package func send(
        _ prompt: some PromptLetter,
        to address: String,
        from site: String,
        _ words: Catalogue
    ) async -> Delivery? {
        await send(prompt.letter(in: words), link: prompt.link, to: address, from: site)
    }

    /// Lets a letter go out with the next look, whatever the hour.
    ///
    /// Nobody waits for it here: how long a mail server takes must not tell whether there is an account.
    package func sendSoon(_ prompt: some PromptLetter, to address: String, _ words: Catalogue) {
        let letter = prompt.letter(in: words)
        self.prompt.withLock { waiting in
            guard waiting.count < Self.mostPrompt else { return }
            waiting.append(Prompt(letter: letter, address: address))
        }
    }

    /// More do not wait at once; who asked for one asks again.
    private static let mostPrompt = 100

    /// Hands over the letters that go at once.
    func deliverPrompt(from site: String) async {
        let waiting = prompt.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
        for one in waiting { _ = await send(one.letter, link: "", to: one.address, from: site) }
    }

    private func send(
        _ letter: Letter,
        link: String,
        to address: String,
        from site: String
    ) async -> Delivery? {
        guard let way else { return nil }
        return await way.mailer.send(
            MailMessage(
                from: way.sender,
                named: senderName,
                to: address,
                subject: letter.subject,
                id: "\(random(16))@\(host(of: site))",
                date: world.now(),
                text: letter.text(ownLink: link),
                page: letter.page(ownLink: link),
                unsubscribe: nil
            )
        )
    }
}
