import Concept
import Foundation
import Journal
import Register
import Vault
import Words

extension Outbox {
    private static let hour = 60 * 60
    /// Between two tries the wait doubles from this; then the letter is refused.
    private static let firstWait = 15 * 60
    private static let mostTries = 8
    /// A letter that could not leave for so long says nothing new any more.
    private static let daysFresh = 5
    /// News of one person go out together, this far apart.
    package static let daysBetweenNews = 7

    /// Hands over the letters whose time has come.
    ///
    /// `site` is where the town stands in the world: without it, or without a way, none leave.
    package func deliver(from site: String?, by mailer: (any Mailer)? = nil) async throws {
        guard let site, let way, let mailer = mailer ?? self.way?.mailer else { return }
        await deliverCodes(from: site)
        if town.clockDoubt != nil { return }
        let now = world.now()
        let clock = Berlin.time(of: now)
        guard way.hours.contains(clock.hour) else { return }
        for letter in due(at: now) where !letter.cause.isNews {
            try await hand([letter], way, mailer, site)
        }
        for (_, letters) in Dictionary(grouping: due(at: now).filter(\.cause.isNews), by: \.person)
            .sorted(by: { $0.key < $1.key }) where mayHaveNews(letters[0].person, at: now)
        {
            try await hand(letters, way, mailer, site)
        }
    }

    private func due(at now: Instant) -> [OutboxLetter] {
        memory.withLock { $0.letters(in: .waiting) }
            .filter { $0.notBefore.map { $0 <= now } ?? true }
            .sorted { ($0.madeAt, $0.key) < ($1.madeAt, $1.key) }
    }

    /// Whether the last news of a person are long enough ago.
    private func mayHaveNews(_ person: String, at now: Instant) -> Bool {
        let last = memory.withLock { $0.letters(to: person) }.filter {
            $0.cause.isNews && [.handed, .unclear].contains($0.state)
        }.map(\.changedAt).max()
        guard let last else { return true }
        return last.adding(seconds: Self.daysBetweenNews * 24 * Self.hour) <= now
    }

    // MARK: - One letter

    /// Hands over one letter; several are news that are told together, the newest first.
    private func hand(
        _ all: [OutboxLetter],
        _ way: MailWay,
        _ mailer: any Mailer,
        _ site: String
    ) async throws {
        let now = world.now()
        let fresh = all.filter { holds($0, at: now) }
        try await mark(all.filter { !fresh.contains($0) }, .overtaken, at: now)
        guard let first = fresh.first,
            let address = persons.person(first.person)?.reach?.mail?.text,
            bar(of: first.person) == nil,
            let letter = try await letter(for: fresh, site)
        else { return try await mark(fresh, .overtaken, at: now) }
        let id = first.messageID ?? "\(random(16))@\(host(of: site))"
        let unsubscribing = random(32)
        try await memory.write { [self] rows in
            for var letter in fresh {
                letter.messageID = id
                letter.address = digest(address)
                letter.tries += 1
                letter.become(.handing, at: now)
                try rows.keep(letter)
            }
            try rows.keep(
                UnsubscribeLink(person: first.person),
                digest: digest(unsubscribing),
                at: now
            )
        }
        let outcome = await mailer.send(
            MailMessage(
                from: way.sender,
                named: senderName,
                to: address,
                subject: letter.letter.subject,
                id: id,
                date: now,
                text: letter.letter.text(ownLink: letter.link),
                page: letter.letter.page(ownLink: letter.link),
                unsubscribe: "\(site)/keine-post/\(unsubscribing)"
            )
        )
        try await settle(fresh.map(\.key), outcome)
    }

    var senderName: String {
        town.register.only(Municipality.self)?.title ?? ""
    }

    func random(_ count: Int) -> String {
        hex(world.chance(count))
    }

    func host(of site: String) -> String {
        URL(string: site)?.host() ?? "localhost"
    }

    /// What stands in the letter, and the link that is made for it now.
    private func letter(
        for letters: [OutboxLetter],
        _ site: String
    ) async throws -> (letter: Letter, link: String)? {
        guard let cause = letters.first?.cause, let request = town.register[cause.request] else {
            return nil
        }
        let sort: StatusLetter.Sort =
            switch cause {
            case .asking: .asking
            case .reminding: .reminding
            case .askingBack: .askingBack
            case .renewing: .renewing
            case .receipt: .receipt
            case .accepted: .accepted
            }
        var told = request.record
        if sort == .accepted {
            told.measures = letters.reversed().compactMap { letter in
                if case .accepted(_, let measure) = letter.cause { measure } else { nil }
            }
            told.remarksOn = []
        }
        var lines: [String] = []
        if case .receipt(let id, let number) = cause { lines = receipt(number, of: id) }
        guard
            let made = StatusLetter(sort, to: told, in: town.register, site: site, saying: lines)
        else {
            return nil
        }
        let token = try await answers.makeLink(to: request.id)
        return (made.letter, "\(site)/antwort/\(token)")
    }

    /// What was sent under a number: each measure with its answer.
    private func receipt(_ number: String, of request: ID<StatusRequest>) -> [String] {
        let words = Catalogue.german
        return [words(.letter(.receiptNumber), ["number": number])]
            + answers.answers(to: request).filter { $0.receipt == number }.map { answer in
                let title = town.register[answer.measure]?.title ?? ""
                let told = [
                    words.word(answer.answer.status.phase), answer.answer.done, answer.answer.next,
                    answer.answer.obstacle, answer.answer.remark,
                ]
                return "\(words.number(of: answer.measure.reference)) \(title): "
                    + told.compactMap { $0 }.joined(separator: " · ")
            }
    }

    /// Whether what the letter says still holds.
    private func holds(_ letter: OutboxLetter, at now: Instant) -> Bool {
        let register = town.register
        guard
            letter.madeAt.adding(seconds: Self.daysFresh * 24 * Self.hour) > now
                || letter.cause.isNews,
            let request = register[letter.cause.request],
            let round = register[request.round]
        else { return false }
        switch letter.cause {
        case .asking, .reminding:
            return round.record.state == .running
                && request.measures.contains { measure in
                    let answer = answers[request.id, measure]
                    return answer?.sentAt == nil
                        && register.report(on: measure, in: round.id) == nil
                } || (letter.cause == .asking(request.id) && !request.remarksOn.isEmpty)
        case .askingBack(let id, let measure):
            return round.record.state == .running && answers[id, measure]?.question != nil
        case .renewing: return round.record.state == .running
        case .receipt, .accepted: return true
        }
    }

    // MARK: - What became of it

    private func mark(
        _ letters: [OutboxLetter],
        _ state: OutboxLetter.State,
        at now: Instant
    ) async throws {
        guard !letters.isEmpty else { return }
        try await memory.write { rows in
            for var letter in letters {
                letter.become(state, at: now)
                try rows.keep(letter)
            }
        }
    }

    private func settle(_ keys: [String], _ outcome: Delivery) async throws {
        let now = world.now()
        try await memory.write { [self] rows in
            for key in keys {
                guard var letter = try rows.letter(key) else { continue }
                switch outcome {
                case .handed: letter.become(.handed, at: now)
                case .unclear(let said):
                    letter.said = said
                    letter.become(.unclear, at: now)
                case .refused(let said): try refuse(&letter, said, rows, now)
                case .later(let said):
                    letter.said = said
                    let wait = Self.firstWait << min(letter.tries, 6)
                    letter.notBefore = now.adding(seconds: wait)
                    letter.become(letter.tries < Self.mostTries ? .waiting : .refused, at: now)
                }
                try rows.keep(letter)
            }
        }
    }

    func refuse(
        _ letter: inout OutboxLetter,
        _ said: String,
        _ rows: any ShelfRows,
        _ now: Instant
    ) throws {
        letter.said = said
        letter.become(.refused, at: now)
        let bar = MailBar(reason: .bounced, at: now, address: letter.address)
        try rows.keep(bar, of: letter.person)
    }
}
