import Journal
import Synchronization
package import Words

// Letters that somebody waits for while they are handed over. They stand in no outbox: who asked sees
// what became of them, and has the link to hand on.
extension Outbox {
    /// Sends a letter that only tries the way.
    ///
    /// - Returns: `nil` where there is no way.
    package func sendTrial(
        to address: String,
        from site: String,
        _ words: Catalogue
    ) async throws -> Delivery? {
        let letter = Letter(
            subject: words[.letter(.trialSubject)],
            [
                .paragraph(words[.letter(.greeting)]),
                .paragraph(words(.letter(.trial), ["site": site])),
            ]
        )
        return await send(letter, link: "", to: address, from: site)
    }

    /// Sends the link by which somebody sets up an account.
    ///
    /// - Returns: `nil` where there is no way.
    package func sendSetup(
        _ link: String,
        to address: String,
        from site: String,
        _ words: Catalogue
    ) async throws -> Delivery? {
        let letter = Letter(
            subject: words[.letter(.inviteSubject)],
            [
                .paragraph(words[.letter(.greeting)]), .ownLink(words[.letter(.invite)]),
                .paragraph(words[.letter(.inviteForward)]),
            ]
        )
        return await send(letter, link: link, to: address, from: site)
    }

    /// Lets a code with which somebody signs in go out at once.
    ///
    /// Nobody waits for it here: how long a mail server takes must not tell whether there is an account.
    package func sendCode(_ code: String, to address: String, _ words: Catalogue) {
        let letter = Letter(
            subject: words[.letter(.codeSubject)],
            [
                .paragraph(words[.letter(.greeting)]),
                .paragraph(words(.letter(.code), ["code": code])),
                .paragraph(words[.letter(.codeUnasked)]),
            ]
        )
        codes.withLock { codes in
            if codes.count < Self.mostCodes { codes.append(Code(letter: letter, address: address)) }
        }
    }

    /// More do not wait at once; who asked for one asks again.
    private static let mostCodes = 100

    /// Hands over the codes that wait.
    func deliverCodes(from site: String) async {
        let waiting = codes.withLock { codes in
            defer { codes = [] }
            return codes
        }
        for code in waiting { _ = await send(code.letter, link: "", to: code.address, from: site) }
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
