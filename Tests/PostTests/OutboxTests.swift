import Concept
import Foundation
import Journal
import Register
import TestKit
import Testing
import Vault

@testable import Post

/// No cause is lost, none is told twice, and nobody gets what does not hold any more.
@Suite struct OutboxTests {
    private func asked() async throws -> (PostFixture, ID<StatusRound>) {
        let post = try await PostFixture()
        try await post.add(organizations: 1, measures: 2)
        let person = try await post.person()
        return (post, try await post.ask([ID(1): person]))
    }

    @Test func `a round that is sent sends one letter with one link, kept only as a digest`()
        async throws
    {
        let (post, _) = try await asked()
        for _ in 0..<3 { try await post.post() }
        let letter = try #require(post.mailer.sent.first)
        #expect(post.mailer.sent.count == 1)
        #expect(letter.recipient == PostFixture.mail)
        #expect(letter.subject.hasPrefix("Wie steht es um Ihre Maßnahmen? Antwort bis"))
        let link = try #require(letter.text.firstMatch(of: /\/antwort\/([0-9a-f]{64})/))
        let token = String(link.output.1)
        #expect(post.answers.standing(of: token) == .open(ID(1)))
        #expect(letter.page.contains(token))
        #expect(letter.text.contains("Maßnahme 1") && letter.text.contains("Maßnahme 2"))
        #expect(letter.unsubscribe?.hasPrefix("\(PostFixture.site)/keine-post/") == true)
        try post.store.close()
        let bytes = try Data(contentsOf: post.folder.file("town.sqlite"))
        #expect(bytes.range(of: Data(token.utf8)) == nil)
    }

    @Test func `without a public address or a way nothing leaves, and nothing is lost`()
        async throws
    {
        let (post, _) = try await asked()
        try await post.outbox.follow()
        try await post.outbox.deliver(from: nil, by: post.mailer)
        try await post.outbox.setWay(nil, by: Author(.administration), via: .command)
        try await post.post()
        #expect(post.mailer.sent.isEmpty)
        try await post.outbox.setWay(
            MailWay(.sendmail(path: "/bin/true"), sender: "a@stadt.example"),
            by: Author(.administration),
            via: .command
        )
        try await post.post()
        #expect(post.mailer.sent.count == 1)
    }

    @Test func `a link for unsubscribing works for a year, to the millisecond`() async throws {
        let (post, _) = try await asked()
        try await post.post()
        let link = try #require(post.mailer.sent.first?.unsubscribe)
        let token = String(link.suffix(64))
        post.clock.advance(hours: 24 * 365, milliseconds: -1)
        #expect(post.outbox.knows(unsubscribing: token))
        post.clock.advance(milliseconds: 1)
        #expect(!post.outbox.knows(unsubscribing: token))
        #expect(try await post.outbox.unsubscribe(token) == false)
        post.clock.advance(milliseconds: -1)
        #expect(try await post.outbox.unsubscribe(token))
        #expect(!post.outbox.knows(unsubscribing: String(token.dropLast())))
    }

    @Test func `letters keep their hours`() async throws {
        let (post, _) = try await asked()
        // Noon in Berlin; ten hours later it is night.
        post.clock.advance(hours: 10)
        try await post.post()
        #expect(post.mailer.sent.isEmpty)
        post.clock.advance(hours: 9, minutes: 59)
        try await post.post()
        #expect(post.mailer.sent.isEmpty)
        post.clock.advance(minutes: 1)
        try await post.post()
        #expect(post.mailer.sent.count == 1)
    }

    @Test func `who answered is not reminded, and nobody more than twice`() async throws {
        let (post, round) = try await asked()
        try await post.post()
        for days in [4, 1, 5, 5, 5] {
            post.clock.advance(hours: 24 * days)
            try await post.remind(round)
            try await post.post()
        }
        #expect(post.mailer.sent.map(\.subject.first) == ["W", "E", "E"])
        let (other, second) = try await asked()
        try await other.post()
        try await other.answer(try #require(other.town.register.requests(of: second).first))
        other.clock.advance(hours: 24 * 6)
        try await other.remind(second)
        try await other.post()
        #expect(!other.mailer.sent.contains { $0.subject.hasPrefix("Erinnerung") })
    }

    @Test func `each further mail has a link of its own, and all open the same page`() async throws
    {
        let (post, round) = try await asked()
        try await post.post()
        post.clock.advance(hours: 24 * 5)
        try await post.remind(round)
        try await post.post()
        let tokens = post.mailer.sent.compactMap {
            $0.text.firstMatch(of: /\/antwort\/([0-9a-f]{64})/).map { String($0.output.1) }
        }
        #expect(Set(tokens).count == 2)
        for token in tokens { #expect(post.answers.standing(of: token) == .open(ID(1))) }
        #expect(Set(post.mailer.sent.map(\.id)).count == 2)
    }

    @Test func `who is asked for remarks alone is not asked for measures of the own`() async throws
    {
        let post = try await PostFixture()
        try await post.add(organizations: 1, measures: 1)
        let round = try await post.ask([:])
        var request = StatusRequest(round: round, organization: ID(1), measures: [])
        request.remarksOn = [ID(1)]
        let letter = StatusLetter(
            .asking,
            to: request,
            in: post.town.register,
            site: PostFixture.site
        )?.letter
        #expect(letter?.subject.hasPrefix("Möchten Sie etwas anmerken?") == true)
        #expect(letter?.text(ownLink: "x").contains("Maßnahme 1") == true)
    }

    // MARK: - What a mail server answers

    @Test func `what the server puts off is tried again with the same Message-ID`() async throws {
        let (post, _) = try await asked()
        post.mailer.answer(.later("450"), .later("450"))
        try await post.post()
        try await post.post()
        #expect(post.mailer.sent.count == 1)
        post.clock.advance(minutes: 31)
        try await post.post()
        post.clock.advance(hours: 2)
        try await post.post()
        #expect(post.mailer.sent.count == 3)
        #expect(Set(post.mailer.sent.map(\.id)).count == 1)
        #expect(post.outbox.letters.map(\.state) == [.handed])
    }

    @Test func `an address that takes no letters is told to the office and asked no more`()
        async throws
    {
        let (post, round) = try await asked()
        post.mailer.answer(.refused("550 no such user"))
        try await post.post()
        #expect(post.outbox.letters.map(\.state) == [.refused])
        #expect(post.outbox.openCount == 1)
        let person = try #require(post.town.register.requests(of: round).first?.contact)
        #expect(post.outbox.bar(of: person)?.reason == .bounced)
        post.clock.advance(hours: 24 * 5)
        try await post.remind(round)
        try await post.post()
        #expect(post.mailer.sent.count == 1)
    }

    @Test func `a letter whose fate is open is not sent again blindly`() async throws {
        let (post, _) = try await asked()
        post.mailer.answer(.unclear("52"))
        try await post.post()
        post.clock.advance(hours: 24)
        try await post.post()
        #expect(post.mailer.sent.count == 1)
        let letter = try #require(post.outbox.letters.first)
        #expect(letter.state == .unclear)
        try await post.outbox.sendAgain(letter.key)
        try await post.post()
        #expect(post.mailer.sent.count == 2)
        #expect(Set(post.mailer.sent.map(\.id)).count == 1)
    }

    @Test func `one that was cut off while it was handed over is unclear after the start`()
        async throws
    {
        let (post, _) = try await asked()
        /// Stops the world after the letter was marked.
        struct Stopping: Mailer {
            let store: SQLiteStore
            func send(_ message: MailMessage) async -> Delivery {
                try? store.close()  // the power fails
                return .handed
            }
        }
        try await post.outbox.follow()
        await #expect(throws: (any Error).self) {
            try await post.outbox.deliver(
                from: PostFixture.site,
                by: Stopping(store: post.store)
            )
        }
        let store = try SQLiteStore.open(post.folder.file("town.sqlite"))
        let town = try await Town(store, post.clock.world(seed: 3))
        let persons = try await Persons(town, store)
        let answers = try await StatusAnswers(town, store)
        let outbox = try await Outbox(town, persons, answers, store)
        #expect(outbox.letters.map(\.state) == [.unclear])
        try await outbox.deliver(from: PostFixture.site, by: post.mailer)
        #expect(post.mailer.sent.isEmpty)
        try store.close()
    }

    @Test func `who unsubscribed gets nothing any more`() async throws {
        let (post, round) = try await asked()
        try await post.post()
        let address = try #require(post.mailer.sent.first?.unsubscribe)
        let token = String(address.split(separator: "/").last ?? "")
        #expect(try await !post.outbox.unsubscribe(String(repeating: "0", count: 64)))
        #expect(try await post.outbox.unsubscribe(token))
        post.clock.advance(hours: 24 * 5)
        try await post.remind(round)
        try await post.post()
        #expect(post.mailer.sent.count == 1)
        #expect(post.outbox.letters.contains { $0.state == .overtaken })
    }

    @Test func `an erased person leaves no letter behind`() async throws {
        let (post, round) = try await asked()
        try await post.post()
        let person = try #require(post.town.register.requests(of: round).first?.contact)
        try await post.persons.erase(
            person,
            by: Author(.office),
            via: .page,
            reason: "auf Wunsch entfernt"
        )
        try await post.post()
        #expect(try await post.store.rows(kind: "letter", due: nil).isEmpty)
        #expect(try await post.store.rows(kind: "taskLink", due: nil).isEmpty)
        #expect(try await post.store.rows(kind: "unsubscribeLink", due: nil).isEmpty)
    }

    @Test func `after a restore the office looks at what still waited`() async throws {
        let (post, _) = try await asked()
        try await post.outbox.follow()
        try await Outbox.distrust(post.store, at: post.clock.now)
        let again = try await Outbox(post.town, post.persons, post.answers, post.store)
        #expect(again.letters.map(\.state) == [.unclear])
    }

    // MARK: - A year

    @Test func `over a busy year nobody gets more news than one a week`() async throws {
        let post = try await PostFixture()
        try await post.add(organizations: 60, measures: 200)
        var contacts: [ID<Organization>: String] = [:]
        for number in 1...60 {
            contacts[ID(number)] = try await post.person(
                of: number,
                mail: "kontakt\(number)@verein.example"
            )
        }
        for _ in 0..<4 {
            let round = try await post.ask(contacts)
            for day in 0..<30 {
                try await post.post()
                // Two of three answer, spread over the weeks; each is taken over by itself.
                for request in post.town.register.requests(of: round)
                where request.id.number % 3 != 0 && request.id.number % 20 == day {
                    try await post.answer(request)
                }
                if day == 10 || day == 16 { try await post.remind(round) }
                post.clock.advance(hours: 24)
            }
            try await post.close(round)
            for _ in 0..<61 {
                try await post.post()
                post.clock.advance(hours: 24)
            }
        }
        let all = post.mailer.sent
        for (person, letters) in Dictionary(grouping: all, by: \.recipient) {
            let news = letters.filter { $0.subject == "Ihre Antwort ist übernommen" }
            for (one, next) in zip(news, news.dropFirst()) {
                let days = (next.date.milliseconds - one.date.milliseconds) / 86_400_000
                #expect(days >= 7, "\(person)")
            }
            // A request and two reminders in each of four rounds, and its thanks.
            #expect(letters.count <= 4 * 4, "\(person)")
        }
        #expect(all.count { $0.subject.hasPrefix("Wie steht") } == 4 * 60)
        #expect(post.outbox.openCount == 0)
    }
}
