/// What a mail server sends back when a letter did not arrive.
///
/// Read is what the server says in the parts that are its own: never a line of the letter that came
/// back, and nothing that is only likely. A delay, an answer by a machine, a complaint or a statistic
/// is no return.
///
/// - Source: RFC 6522 (the parts of a report), RFC 3464 (what they say).
package struct ReturnedMail: Codable, Hashable, Sendable {
    /// Of the letter that came back, as its own head names it.
    let messageIDs: [String]
    /// Of each recipient to whom it could not be delivered.
    let failures: [Failure]

    /// That a letter could not be delivered to somebody.
    struct Failure: Codable, Hashable, Sendable {
        /// The recipient, as the server names it and as the letter did, in small letters.
        var recipients: [String]
        /// What the server says, with its code: "5.1.1 smtp; 550 no such user".
        var said: String
        /// Whether it will not be otherwise next time, as far as the server says.
        var isLasting: Bool
    }

    /// More of a letter is not read; a report repeats all of it.
    package static let limit = 10_000_000
    /// A report stands in a few wrappings at most.
    private static let mostDepth = 8

    /// `nil` where it is no return, or of a letter that is only late.
    package init?(_ bytes: [UInt8]) {
        let mail = MailPart(bytes[...])
        let found = Self.report(in: mail, depth: 0).map(Self.read) ?? PlainReturn(mail)?.returned
        guard let (ids, failures) = found, !ids.isEmpty, !failures.isEmpty else { return nil }
        messageIDs = ids
        self.failures = failures
    }

    /// The report, and the mail around it.
    private static func report(in part: MailPart, depth: Int) -> [MailPart]? {
        guard part.type.name.hasPrefix("multipart/"), depth < mostDepth else { return nil }
        let parts = part.parts
        if part.type.name == "multipart/report" {
            let sort = part.type.parameters["report-type"]?.lowercased() ?? DeliveryStatus.sort
            return sort == DeliveryStatus.sort ? [part] + parts : nil
        }
        return parts.lazy.compactMap { report(in: $0, depth: depth + 1) }.first
    }

    private static func read(_ report: [MailPart]) -> (ids: [String], failures: [Failure]) {
        let failures = report.filter { DeliveryStatus.types.contains($0.type.name) }
            .flatMap { DeliveryStatus($0.body).failures }
        let heads = report.compactMap { part -> MailHead? in
            switch part.type.name {
            case "message/rfc822", "message/global", "text/rfc822-headers", "text/rfc822-header",
                "message/rfc822-headers", "message/global-headers":
                MailHead.read(part.body.drop { $0 <= 0x20 }).head
            default: nil
            }
        }
        let own = heads.flatMap { $0.messageIDs("message-id") }
        // A server that sends nothing of the letter back names it in the head of the report.
        let named = ["in-reply-to", "references"].flatMap { report[0].head.messageIDs($0) }
        return (own.isEmpty ? named : own, failures)
    }
}
