import Concept
import Journal
import Register
import Synchronization
import TestKit
import Testing
import Vault

@testable import Post

/// Asks of each letter, at the moment in which it leaves, whether what it says holds.
private final class AskingMailer: Mailer {
    private let wrong: Mutex<[String]> = Mutex([])
    private let count = Mutex(0)
    private let ask: @Sendable (MailMessage) -> String?

    init(_ ask: @escaping @Sendable (MailMessage) -> String?) {
        self.ask = ask
    }

    var findings: [String] { wrong.withLock { $0 } }
    var sent: Int { count.withLock { $0 } }

    func send(_ message: MailMessage) async -> Delivery {
        count.withLock { $0 += 1 }
        if let finding = ask(message) { wrong.withLock { $0.append(finding) } }
        return .handed
    }
}

/// No letter leaves for an occasion that holds no longer, whatever happened since it was written down.
@Suite struct OccasionProperties {
    /// What is wrong with a letter that leaves now; `nil` where nothing is.
    private static func finding(_ letter: MailMessage, _ town: Town, _ answers: StatusAnswers)
        -> String?
    {
        guard let link = letter.text.firstMatch(of: /\/antwort\/([0-9a-f]{64})/) else {
            return "no link in: \(letter.subject)"
        }
        // Thanks and receipts tell what was, and may come after the end.
        if letter.subject.hasPrefix("Ihre ") { return nil }
        guard case .open(let id) = answers.standing(of: String(link.output.1)) else {
            return "a link that opens nothing in: \(letter.subject)"
        }
        guard let request = town.register[id] else { return "about nothing: \(letter.subject)" }
        let isOpen = request.measures.contains { measure in
            let answer = answers[id, measure]
            return answer?.question != nil
                || answer?.sentAt == nil
                    && town.register.report(on: measure, in: request.round) == nil
        }
        return isOpen || !request.remarksOn.isEmpty ? nil : "all is answered: \(letter.subject)"
    }

    @Test func `no letter leaves for an occasion that holds no longer`() async throws {
        var sent = 0
        for seed in 1...10 { sent += try await course(seed: UInt64(seed)) }
        #expect(sent >= 20)
    }

    /// - Returns: how many letters left.
    private func course(seed: UInt64) async throws -> Int {
        var chance = Seeded(seed: seed)
        let post = try await PostFixture()
        try await post.add(organizations: 3, measures: 6)
        var contacts: [ID<Organization>: String] = [:]
        for number in 1...3 {
            contacts[ID(number)] = try await post.person(
                of: number,
                mail: "kontakt\(number)@verein.example"
            )
        }
        let mailer = AskingMailer { [town = post.town, answers = post.answers] letter in
            Self.finding(letter, town, answers)
        }
        var round = try await post.ask(contacts)
        for _ in 0..<40 {
            if post.town.register[round]?.state == .closed { round = try await post.ask(contacts) }
            switch Int.random(in: 0..<9, using: &chance) {
            case 0, 1: try await answer(round, post, &chance)
            case 2: try await post.remind(round)
            case 3: try await askBack(round, post, &chance)
            case 4 where chance.oneIn(2): try await post.close(round)
            case 5, 6:
                post.clock.advance(hours: Int.random(in: 1...72, using: &chance))
            default:
                try await post.outbox.follow()
                if chance.oneIn(2) { try await answer(round, post, &chance) }
                try await post.outbox.deliver(from: PostFixture.site, by: mailer)
            }
        }
        #expect(mailer.findings.isEmpty, "seed \(seed)")
        return mailer.sent
    }

    private func request(
        _ round: ID<StatusRound>,
        _ post: PostFixture,
        _ chance: inout Seeded
    ) -> Numbered<StatusRequest>? {
        guard post.town.register[round]?.state == .running else { return nil }
        return post.town.register.requests(of: round).randomElement(using: &chance)
    }

    private func answer(
        _ round: ID<StatusRound>,
        _ post: PostFixture,
        _ chance: inout Seeded
    ) async throws {
        guard let request = request(round, post, &chance) else { return }
        try await post.answer(request)
    }

    private func askBack(
        _ round: ID<StatusRound>,
        _ post: PostFixture,
        _ chance: inout Seeded
    ) async throws {
        guard let request = request(round, post, &chance),
            let answer = post.answers.answers(to: request.id).randomElement(using: &chance)
        else { return }
        try await post.answers.askBack(
            "Wie viele?",
            to: request.id,
            on: answer.measure,
            from: answer.revision
        )
        try await post.outbox.askBack(
            request.id,
            on: answer.measure,
            revision: answer.revision
        )
    }

    @Test func `who is asked for remarks alone gets no letter after the round was closed`()
        async throws
    {
        let post = try await PostFixture()
        try await post.add(organizations: 2, measures: 1)
        let person = try await post.person(of: 2)
        let round = try await post.ask([:])
        let today = post.today
        try await post.town.perform(
            Command(.office(.askedForStatus)) { _, draft in
                var request = StatusRequest(
                    round: round,
                    organization: ID(2),
                    contact: person,
                    measures: []
                )
                request.remarksOn = [ID(1)]
                request.askedOn = today
                draft.add(request)
            }
        )
        try await post.outbox.follow()
        try await post.close(round)
        try await post.post()
        #expect(post.mailer.sent.isEmpty)
        #expect(post.outbox.letters.map(\.state) == [.overtaken])
    }
}
