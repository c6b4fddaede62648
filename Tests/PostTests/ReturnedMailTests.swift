import Foundation
import Journal
import Register
import TestKit
import Testing

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
        #expect(mail.messageIDs == ["bounce-1@mail.example", "3f@stadt.example"])
        #expect(mail.said == "5.1.1 smtp; 550 5.1.1 no such user here")
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
        #expect(try await post.outbox.takeReturn(other, by: author, via: .command) == false)
        #expect(post.outbox.bar(of: person) == nil && post.outbox.openCount == 0)
        let id = try #require(letter.messageID)
        let own = try #require(ReturnedMail(report(id)))
        #expect(try await post.outbox.takeReturn(own, by: author, via: .command))
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
        #expect(try await post.outbox.takeReturn(mail, by: author, via: .command))
        #expect(post.outbox.bar(of: id) == nil)
        #expect(post.outbox.letters.first?.state == .refused)
    }
}
