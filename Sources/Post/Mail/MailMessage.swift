import Concept
import Foundation
package import Register

/// A letter in the form in which it is sent: header and body, as plain text and as a simple page.
///
/// - Source: RFC 5322 (form), RFC 2047 (words in the header), RFC 2046 (alternatives), RFC 8058
///   (`List-Unsubscribe`), RFC 3834 (`Auto-Submitted`).
package struct MailMessage: Hashable, Sendable {
    /// The address that it comes from.
    package let sender: String
    /// The name beside that address.
    package let senderName: String
    /// The address that it goes to.
    package let recipient: String
    /// The subject, in any characters.
    package let subject: String
    /// The message identifier without angle brackets: "3f0a…@stadt.example".
    package let id: String
    /// When it is sent.
    package let date: Instant
    /// The body as plain text.
    package let text: String
    /// The same body as an HTML page.
    package let page: String
    /// The address at which the reader stops further letters; `nil` if there is none.
    package let unsubscribe: String?

    /// Only stores its arguments; `bytes` makes them safe.
    package init(
        from sender: String,
        named senderName: String,
        to recipient: String,
        subject: String,
        id: String,
        date: Instant,
        text: String,
        page: String,
        unsubscribe: String?
    ) {
        self.sender = sender
        self.senderName = senderName
        self.recipient = recipient
        self.subject = subject
        self.id = id
        self.date = date
        self.text = text
        self.page = page
        self.unsubscribe = unsubscribe
    }

    /// The whole message, with CR LF at the end of each line.
    package var bytes: [UInt8] {
        let boundary = "=_" + id.prefix { $0 != "@" }
        var lines = [
            "From: \(Self.words(senderName)) <\(Self.address(sender))>",
            "To: <\(Self.address(recipient))>",
            "Subject: \(Self.words(subject))",
            "Date: \(stamp)",
            "Message-ID: <\(Self.address(id))>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: multipart/alternative; boundary=\"\(boundary)\"",
        ]
        if let unsubscribe {
            lines += [
                "List-Unsubscribe: <\(Self.address(unsubscribe))>",
                "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            ]
        }
        lines.append("")
        for (type, body) in [("text/plain", text), ("text/html", page)] {
            lines += [
                "--\(boundary)", "Content-Type: \(type); charset=utf-8",
                "Content-Transfer-Encoding: base64", "", Self.base64(body),
            ]
        }
        lines += ["--\(boundary)--", ""]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    /// Words in the header, encoded so that no character can end a line or begin a header field.
    private static func words(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            scalar == " " || scalar.isASCII && scalar.properties.isAlphabetic
                || ("0"..."9").contains(scalar)
        }
        if isPlain, text.count <= 60, text.first != " ", text.last != " " { return text }
        var parts: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if (parts.last?.count ?? 0) + bytes.count > 45 { parts.append([]) }
            parts[parts.count - 1] += bytes
        }
        return parts.map { "=?utf-8?B?\(Data($0).base64EncodedString())?=" }
            .joined(separator: "\r\n ")
    }

    /// An address in the header, without any character that could end a line.
    private static func address(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { 0x21...0x7E ~= $0.value }))
    }

    private static func base64(_ text: String) -> String {
        // Lines of text end as on the wire (RFC 2046, 4.1.1).
        let wire = text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
        return Data(wire.utf8).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
    }

    /// "Fri, 27 Nov 2026 08:00:00 +0000".
    private var stamp: String {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(secondsFromGMT: 0)
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        return format.string(from: Date(timeIntervalSince1970: Double(date.milliseconds / 1000)))
    }
}
