import Concept
import Foundation
import Journal
import Post
import Register
import Services
import Synchronization
import Testing
import Vault

/// Keeps the letters that would go out.
private final class Letters: Mailer {
    private let kept = Mutex<[MailMessage]>([])
    var all: [MailMessage] { kept.withLock { $0 } }

    func send(_ message: MailMessage) async -> Delivery {
        kept.withLock { $0.append(message) }
        return .handed
    }
}

/// Who has a link and no account, and who reads a letter.
extension RoleCanaryTests {
    private static let own = "Selbst-Gesagtes"

    /// Asks the first organization about its measure; the number of its request.
    private func ask(_ office: OfficeFixture) async throws -> ID<StatusRequest> {
        let person = try await office.add(.example())
        let today = Berlin.day(of: SiteFixture.now)
        try await office.town.perform(
            Command(Attribution(by: Author(.office), via: .page, action: .askedForStatus)) {
                _,
                draft in
                var request = StatusRequest(
                    round: ID(2),
                    organization: ID(1),
                    measures: [ID(1)]
                )
                request.contact = person
                request.askedOn = today
                draft.add(request)
            }
        )
        return ID(2)
    }

    /// Everything that is ever told to an addressee by mail: asked, asked back, a receipt, a new link,
    /// thanks, a reminder.
    private func letters(about id: ID<StatusRequest>, _ office: OfficeFixture) async throws
        -> [MailMessage]
    {
        let (outbox, answers) = (office.site.shelves.outbox, office.site.shelves.answers)
        let author = Author(.administration)
        let hours = try #require(MailWay.Hours("0-24"))
        let way = MailWay(
            .sendmail(path: "/bin/true"),
            sender: "buero@stadt.example",
            hours: hours
        )
        try await outbox.setWay(way, by: author, via: .command)
        let letters = Letters()
        func post() async throws {
            try await outbox.follow()
            try await outbox.deliver(from: OfficeFixture.origin, by: letters)
        }
        try await post()
        let today = Berlin.day(of: SiteFixture.now)
        try await office.town.perform(
            Command(Attribution(by: Author(.office), via: .page, action: .askedForStatus)) {
                register,
                draft in
                guard var request = register[id]?.record else { return }
                request.remindedOn = [today]
                draft.put(id, request)
            }
        )
        try await post()
        try await outbox.renew(id)
        try await post()
        var answer = StatusAnswer(.changed, status: Status(.underway))
        answer.done = Self.own
        let given = answer
        try await answers.begin(answer, to: id, on: ID(1), seen: 1, from: 0)
        let receipt = try await answers.send(id, unchanged: [], by: nil)
        try await outbox.sendReceipt(try #require(receipt), of: id)
        try await post()
        try await answers.askBack("Wie viele?", to: id, on: ID(1), from: 2)
        try await outbox.askBack(id, on: ID(1), revision: 2)
        try await post()
        try await office.town.perform(
            Command(Attribution(by: Author(.office), via: .page, action: .reportedStatus)) {
                register,
                draft in
                guard let measure = register[ID<Measure>(1)],
                    let request = register[id]?.record
                else { return }
                draft.accept(given, on: measure, to: request, day: today, in: register)
            }
        )
        try await post()
        return letters.all
    }

    @Test func `a link and all its letters tell of the own measures and of nothing else`()
        async throws
    {
        let office = try await OfficeFixture(of: ID(1))
        _ = try await plant(in: office)
        let request = try await ask(office)
        let letters = try await letters(about: request, office)
        #expect(letters.count == 6)
        #expect(letters.count { $0.text.contains(Self.own) } == 1)
        for letter in letters {
            #expect(letter.recipient == PersonEntry.mail)
            let told = letter.subject + letter.text + letter.page + (letter.unsubscribe ?? "")
            for canary in Canary.allCases where told.contains(canary.rawValue) {
                Issue.record("\(canary) in \(letter.subject)")
            }
        }
        let link = try #require(
            letters[0].text.firstMatch(of: /(\/antwort\/[0-9a-f]{64})/)?.output.1
        )
        let path = String(link)
        var walk = Walk(typed: [path, "\(path)/1", "\(path)/1/weitergeben", "/en\(path)"])
        var isMet = false
        while let path = walk.next() {
            let answer = try await office.get(path, signedIn: false)
            walk.follow(answer.text)
            isMet = isMet || answer.text.contains(Self.own)
            for canary in Canary.allCases where answer.text.contains(canary.rawValue) {
                Issue.record("\(canary) at \(path)")
            }
        }
        #expect(isMet && walk.seen.count > 40)
    }
}
