/// A return in plain text, of the two sorts whose writing is fixed: qmail's, and that of older Exims.
///
/// - Source: "The qmail-send Bounce Message Format" (QSBMF); Exim's field "X-Failed-Recipients".
struct PlainReturn: Sendable {
    let returned: (ids: [String], failures: [ReturnedMail.Failure])

    init?(_ mail: MailPart) {
        guard mail.type.name == "text/plain",
            mail.head["from"].contains(where: { $0.lowercased().contains("mailer-daemon") })
        else { return nil }
        let body = mail.body
        let failed = mail.head["x-failed-recipients"].flatMap { $0.split(separator: ",") }
            .flatMap { DeliveryStatus.addresses(in: String($0)) }
        guard let found = Self.qmail(body) ?? Self.exim(body, Set(failed)) else { return nil }
        returned = found
    }

    private typealias Found = (ids: [String], failures: [ReturnedMail.Failure])

    /// Paragraphs: a greeting, each recipient as "<address>:", a line of dashes, then the letter.
    private static func qmail(_ body: ArraySlice<UInt8>) -> Found? {
        guard body.drop(while: { $0 <= 0x20 }).starts(with: "Hi. This is the".utf8) else {
            return nil
        }
        var lines = MailLines(body)
        var paragraph: [ArraySlice<UInt8>] = []
        var failures: [ReturnedMail.Failure] = []
        while let line = lines.next() {
            if line.first == UInt8(ascii: "-"), paragraph.isEmpty {
                return (ids(in: lines.rest), failures)
            }
            if !line.isBlank {
                paragraph.append(line)
            } else {
                failures += failure(paragraph).map { [$0] } ?? []
                paragraph = []
            }
        }
        return nil
    }

    private static func failure(_ paragraph: [ArraySlice<UInt8>]) -> ReturnedMail.Failure? {
        guard let first = paragraph.first, first.first == UInt8(ascii: "<"),
            first.withoutSpace.suffix(2).elementsEqual(">:".utf8)
        else { return nil }
        let said = text(paragraph.dropFirst())
        let recipients = DeliveryStatus.addresses(in: String(decoding: first, as: UTF8.self))
        return recipients.isEmpty
            ? nil
            : ReturnedMail.Failure(
                recipients: recipients,
                said: said,
                isLasting: !said.contains("#4.")
            )
    }

    /// Each address stands alone on a line, with what the server says deeper below it.
    private static func exim(_ body: ArraySlice<UInt8>, _ failed: Set<String>) -> Found? {
        guard !failed.isEmpty else { return nil }
        var lines = MailLines(body)
        var isPermanent = false
        var failures: [ReturnedMail.Failure] = []
        var said: [ArraySlice<UInt8>] = []
        func settle() {
            if !failures.isEmpty { failures[failures.count - 1].said = text(said) }
            said = []
        }
        while let line = lines.next() {
            if line.starts(with: "------ This is a copy of".utf8) {
                settle()
                return isPermanent ? (ids(in: lines.rest), failures) : nil
            }
            let inner = line.withoutSpace
            isPermanent = isPermanent || contains(inner, "This is a permanent error.")
            let address = String(decoding: inner, as: UTF8.self).lowercased()
            if line.isFolded, failed.contains(address) {
                settle()
                failures.append(
                    ReturnedMail.Failure(recipients: [address], said: "", isLasting: true)
                )
            } else if line.isFolded, !failures.isEmpty {
                said.append(inner)
            }
        }
        return nil
    }

    private static func text(_ lines: some Sequence<ArraySlice<UInt8>>) -> String {
        DeliveryStatus.text(lines.map { String(decoding: $0.withoutSpace, as: UTF8.self) })
    }

    private static func contains(_ line: ArraySlice<UInt8>, _ words: String) -> Bool {
        String(decoding: line, as: UTF8.self).contains(words)
    }

    private static func ids(in letter: ArraySlice<UInt8>) -> [String] {
        MailHead.read(letter.drop { $0 <= 0x20 }).head.messageIDs("message-id")
    }
}
