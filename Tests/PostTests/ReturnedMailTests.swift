import Concept
import Foundation
import Register
import TestKit
import Testing
import Vault

@testable import Post

/// Returns that come by mail, as mail servers write them (RFC 3464).
@Suite struct ReturnedMailTests {
    private func report(
        _ id: String,
        action: String = "failed",
        type: String = "multipart/report; report-type=delivery-status"
    ) -> [UInt8] {
        Array(
            """
            From: MAILER-DAEMON@mail.example (Mail Delivery System)\r
            Subject: Undelivered Mail Returned to Sender\r
            Message-ID: <bounce-1@mail.example>\r
            Content-Type: \(type);\r
            \tboundary="grenze"\r
            \r
            --grenze\r
            Content-Type: text/plain\r
            \r
            The message could not be delivered.\r
            --grenze\r
            Content-Type: message/delivery-status\r
            \r
            Reporting-MTA: dns; mail.example\r
            \r
            Final-Recipient: rfc822; \(PostFixture.mail)\r
            Action: \(action)\r
            Status: 5.1.1\r
            Diagnostic-Code: smtp; 550 5.1.1 no such\r
                user here\r
            --grenze\r
            Content-Type: text/rfc822-headers\r
            \r
            Subject: Wie steht es um Ihre\r
            Message-ID:\r
             <\(id)>\r
            --grenze--\r
            """.utf8
        )
    }

    @Test func `a report of a failure names its letter and what the server says`() throws {
        let mail = try #require(ReturnedMail(report("3f@stadt.example")))
        #expect(mail.messageIDs == ["3f@stadt.example"])
        #expect(mail.failures.map(\.recipients) == [[PostFixture.mail, PostFixture.mail]])
        #expect(mail.failures.map(\.said) == ["5.1.1 smtp; 550 5.1.1 no such user here"])
        #expect(mail.failures.map(\.isLasting) == [true])
    }

    @Test func `what is no report, or tells of a delay, is nothing`() {
        for bytes in [
            [], Array("Guten Tag".utf8), report("a@b", action: "delayed"),
            report("a@b", action: "delivered"), report("a@b", type: "multipart/mixed"),
            [UInt8](repeating: 0xFF, count: 1000),
        ] {
            #expect(ReturnedMail(bytes) == nil)
        }
    }

    @Test func `a return of our letter is recorded, another one is not`() async throws {
        let post = try await PostFixture()
        try await post.add(organizations: 1, measures: 2)
        let person = try await post.person()
        _ = try await post.ask([ID(1): person])
        try await post.post()
        let letter = try #require(post.outbox.letters.first)
        #expect(letter.state == .handed)
        let author = Author(.administration)
        let other = try #require(ReturnedMail(report("fremd@stadt.example")))
        #expect(
            try await post.outbox.takeReturn(other, by: author, via: .command) == .ofAnotherLetter
        )
        #expect(post.outbox.bar(of: person) == nil && post.outbox.openCount == 0)
        let id = try #require(letter.messageID)
        let own = try #require(ReturnedMail(report(id)))
        #expect(try await post.outbox.takeReturn(own, by: author, via: .command) == .barred)
        #expect(post.outbox.letters.first?.state == .refused)
        #expect(post.outbox.letters.first?.said?.contains("no such user here") == true)
        #expect(post.outbox.bar(of: person)?.reason == .bounced)
        #expect(post.outbox.openCount == 1)
    }

    @Test func `a return that comes after the address was corrected does not bar the new one`()
        async throws
    {
        let post = try await PostFixture()
        try await post.add(organizations: 1, measures: 2)
        let id = try await post.person()
        _ = try await post.ask([ID(1): id])
        try await post.post()
        let person = try #require(post.persons.person(id))
        try await post.persons.change(
            id,
            from: try Persons.mark(person),
            to: PersonEntry(
                post: person.post,
                reach: Person.Reach(mail: Person.Detail("neu@verein.example"))
            ),
            by: Author(.office),
            via: .page
        )
        let letter = try #require(post.outbox.letters.first?.messageID)
        let mail = try #require(ReturnedMail(report(letter)))
        let author = Author(.administration)
        #expect(try await post.outbox.takeReturn(mail, by: author, via: .command) == .barred)
        #expect(post.outbox.bar(of: id) == nil)
        #expect(post.outbox.letters.first?.state == .refused)
    }

    @Test func `it goes to another process and comes back the same`() throws {
        let mail = try #require(ReturnedMail(report("3f@stadt.example")))
        let bytes = try JSONEncoder().encode(mail)
        #expect(try JSONDecoder().decode(ReturnedMail.self, from: bytes) == mail)
    }

    // MARK: - Only what is sure

    /// A return in the three parts of a report, with words of its own in each.
    private func report(saying text: String, status: String, letter: String) -> [UInt8] {
        Array(
            """
            From: MAILER-DAEMON@mx.example
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            \(text)
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            \(status)

            --b
            Content-Type: text/rfc822-headers

            \(letter)

            --b--
            """.utf8
        )
    }

    @Test func `a delay is no return, whatever the words around it say`() {
        let late = report(
            saying: "Action: failed attempts so far: 3",
            status: "Final-Recipient: rfc822; partner@example.org\nAction: delayed\nStatus: 4.4.1",
            letter: "Message-ID: <a@stadt.example>\nSubject: Abfrage"
        )
        #expect(ReturnedMail(late) == nil)
    }

    @Test func `lines of the letter are not what the server says`() throws {
        let own = report(
            saying: "Undeliverable.\nStatus: 5.9.9",
            status: """
                Final-Recipient: rfc822; partner@example.org
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 no such user
                """,
            letter: "Message-ID: <a@stadt.example>\nStatus: in Umsetzung\nAction: failed"
        )
        let mail = try #require(ReturnedMail(own))
        #expect(mail.failures.map(\.said) == ["5.1.1 smtp; 550 no such user"])
    }

    @Test func `groups that contradict themselves are no failure`() {
        let person = "Final-Recipient: rfc822; partner@example.org"
        for status in [
            "\(person)\nAction: failed\nAction: delayed\nStatus: 5.1.1",
            "\(person)\nAction: failed\nStatus: 2.0.0", "\(person)\nStatus: 5.1.1",
            "\(person)\nAction: failed attempts so far: 3\nStatus: 4.4.1",
            "\(person)\nFinal-Recipient: rfc822; b@example.org\nAction: failed\nStatus: 5.1.1",
            "Final-Recipient: x400; /G=partner/S=example/\nAction: failed\nStatus: 5.1.1",
            "Action: failed\nStatus: 5.1.1",
        ] {
            let mail = report(saying: "", status: status, letter: "Message-ID: <a@stadt.example>")
            #expect(ReturnedMail(mail) == nil, "\(status)")
        }
    }

    @Test func `an address is known in each of the ways in which servers write it`() {
        for field in [
            "rfc822; a+b@example.org", "RFC822;<A+B@Example.org>", " a+b@example.org. (A B)",
            "rfc822;a+2Bb@example.org", "utf-8; a\\x{2B}b@example.org",
            "rfc822; \"a+b\"@example.org",
        ] {
            #expect(DeliveryStatus.addresses(in: field).contains("a+b@example.org"), "\(field)")
        }
        for field in ["", ";", "x400; a@b.example", "rfc822;", "rfc822; niemand", "<", "\\x{"] {
            #expect(DeliveryStatus.addresses(in: field) == [], "\(field)")
        }
    }

    @Test func `a failure at another address is told as that and recorded nowhere`() async throws {
        let (post, person, letter) = try await sentLetter()
        let mail = report(
            saying: "Undeliverable.",
            status:
                "Final-Recipient: rfc822; jemand-anderes@example.org\nAction: failed\nStatus: 5.1.1",
            letter: "Message-ID: <\(letter)>"
        )
        let taken = try await post.outbox.takeReturn(
            try #require(ReturnedMail(mail)),
            by: Author(.administration),
            via: .command
        )
        #expect(taken == .ofAnotherAddress)
        #expect(post.outbox.bar(of: person) == nil && post.outbox.openCount == 0)
    }

    @Test func `who could not be reached this once is asked again next time`() async throws {
        let (post, person, letter) = try await sentLetter()
        let mail = report(
            saying: "Undeliverable.",
            status: "Final-Recipient: rfc822; \(PostFixture.mail)\nAction: failed\nStatus: 4.4.7",
            letter: "Message-ID: <\(letter)>"
        )
        let taken = try await post.outbox.takeReturn(
            try #require(ReturnedMail(mail)),
            by: Author(.administration),
            via: .command
        )
        #expect(taken == .refused)
        #expect(post.outbox.bar(of: person) == nil && post.outbox.openCount == 1)
    }

    private func sentLetter() async throws -> (post: PostFixture, person: String, letter: String) {
        let post = try await PostFixture()
        try await post.add(organizations: 1, measures: 1)
        let person = try await post.person()
        _ = try await post.ask([ID(1): person])
        try await post.post()
        return (post, person, try #require(post.outbox.letters.first?.messageID))
    }
}
