import Journal
package import Words

extension Outbox {
    /// Sends a letter that only tries the way, at once.
    ///
    /// - Returns: `nil` where there is no way.
    package func sendTrial(
        to address: String,
        from site: String,
        _ words: Catalogue
    ) async throws -> Delivery? {
        guard let way else { return nil }
        let letter = Letter(
            subject: words[.letter(.trialSubject)],
            [
                .paragraph(words[.letter(.greeting)]),
                .paragraph(words(.letter(.trial), ["site": site])),
            ]
        )
        return await way.mailer.send(
            MailMessage(
                from: way.sender,
                named: senderName,
                to: address,
                subject: letter.subject,
                id: "\(random(16))@\(host(of: site))",
                date: world.now(),
                text: letter.text(ownLink: ""),
                page: letter.page(ownLink: ""),
                unsubscribe: nil
            )
        )
    }
}
