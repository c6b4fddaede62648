import Concept
import Foundation
import Register
import Testing

@testable import Post

/// Letters as they go over the wire.
@Suite struct MailMessageTests {
    private func message(
        subject: String = "Wie steht es um Ihre Maßnahmen?",
        name: String = "Stadt Bad Beispiel",
        to: String = "kontakt@verein.example",
        text: String = "Guten Tag,\n\nwie steht es?\n"
    ) -> MailMessage {
        MailMessage(
            from: "integration@stadt.example",
            named: name,
            to: to,
            subject: subject,
            id: "0a0b@stadt.example",
            date: Instant(milliseconds: 1_736_766_000_000),
            text: text,
            page: "<p>wie steht es?</p>",
            unsubscribe: "https://stadt.example/keine-post/0a"
        )
    }

    private func head(_ message: MailMessage) -> [String] {
        let text = String(decoding: message.bytes, as: UTF8.self)
        return text.components(separatedBy: "\r\n\r\n")[0]
            .replacing("\r\n ", with: " ").components(separatedBy: "\r\n")
    }

    @Test func `a letter names its sender, its reader and what it is`() {
        let head = head(message())
        #expect(head.contains("From: Stadt Bad Beispiel <integration@stadt.example>"))
        #expect(head.contains("To: <kontakt@verein.example>"))
        #expect(head.contains("Message-ID: <0a0b@stadt.example>"))
        #expect(head.contains("Date: Mon, 13 Jan 2025 11:00:00 +0000"))
        #expect(head.contains("Auto-Submitted: auto-generated"))
        #expect(head.contains("List-Unsubscribe: <https://stadt.example/keine-post/0a>"))
        #expect(head.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"))
    }

    /// What somebody may have typed to put a line of the own into the head.
    private static let hostile = [
        "a\r\nBcc: opfer@x.example", "a\nBcc: opfer@x.example", "a\rBcc: opfer@x.example",
        "a\u{85}Bcc: x", "a\u{2028}Bcc: x", "a\u{0B}Bcc: x", "a\u{0}b", "=?utf-8?B?YQ==?=",
        "\u{202E}txet", "👩‍👩‍👧‍👧 Familie", String(repeating: "ü", count: 300), "  rand  ",
        String(repeating: "a", count: 2000), "عربي", "", "\u{FEFF}x", "\"<x@y.example>\", z",
    ]

    @Test(arguments: hostile)
    func `no words put a line into the head, and all of them arrive`(words: String) throws {
        for made in [message(subject: words), message(name: words)] {
            let head = head(made)
            #expect(head.count == 10)
            #expect(!head.contains { $0.lowercased().hasPrefix("bcc") })
            let bytes = made.bytes
            #expect(bytes.allSatisfy { $0 < 0x80 && ($0 >= 0x20 || $0 == 0x0D || $0 == 0x0A) })
            let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
            #expect(lines.allSatisfy { $0.utf8.count <= 998 })
        }
        let subject = try #require(
            head(message(subject: words)).first { $0.hasPrefix("Subject: ") }
        )
        let parts = subject.dropFirst("Subject: ".count).split(separator: " ")
        if parts.allSatisfy({ $0.hasPrefix("=?utf-8?B?") }) {
            let bytes = parts.flatMap { part in
                Array(Data(base64Encoded: String(part.dropFirst(10).dropLast(2))) ?? Data())
            }
            #expect(String(decoding: bytes, as: UTF8.self) == words)
        } else {
            #expect(subject == "Subject: \(words)")
        }
    }

    @Test(arguments: ["a@b.example\r\nBcc: x@y.example", "a@b.example\n", "a@b.example>\r\nX: y"])
    func `no address puts a line into the head`(address: String) {
        #expect(head(message(to: address)).count == 10)
    }

    @Test(arguments: ["8-20", "0-24"])
    func `hours are read`(text: String) { #expect(MailWay.Hours(text) != nil) }

    @Test(arguments: ["", "8", "20-8", "8-8", "-1-5", "8-25", "a-b", "8-20-22"])
    func `what are no hours is refused`(text: String) { #expect(MailWay.Hours(text) == nil) }

    @Test func `a server is read, and only this machine may be spoken to in plain words`() {
        #expect(MailWay.Server.read("smtps://mail.stadt.example")?.isPlain == false)
        #expect(MailWay.Server.read("smtp://127.0.0.1:2525")?.isPlain == true)
        for wrong in [
            "mail.stadt.example", "https://mail.stadt.example", "smtp://", "smtp://a:b@c.example",
        ] {
            #expect(MailWay.Server.read(wrong) == nil, "\(wrong)")
        }
    }
}
