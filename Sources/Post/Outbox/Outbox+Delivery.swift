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
    /// `site` is the public address of the town; without it, or without a way, nothing is sent.
    ///
    /// - Throws: `JournalFailure` if the state of a letter cannot be written.
    package func deliver(from site: String?, by mailer: (any Mailer)? = nil) async throws {
        guard let site, let way, let mailer = mailer ?? self.way?.mailer else { return }
        await deliverPrompt(from: site)
        if town.clockDoubt != nil { return }
        let now = world.now()
        let clock = Berlin.time(of: now)
        guard way.hours.contains(clock.hour) else { return }
        for letter in due(at: now) where !occasions.isNews(letter) {
            try await hand([letter], way, mailer, site)
        }
        for (_, letters) in Dictionary(
            grouping: due(at: now).filter(occasions.isNews),
            by: \.person
        )
        .sorted(by: { $0.key < $1.key }) where mayHaveNews(letters[0].person, at: now) {
            // One letter tells of one occasion; others have their turn a week later.
            let first = letters.filter { $0.cause.occasion == letters[0].cause.occasion }
            try await hand(first, way, mailer, site)
        }
    }

    private func due(at now: Instant) -> [OutboxLetter] {
        memory.withLock { $0.letters(in: .waiting) }
            .filter { occasions[$0] != nil && $0.notBefore.map { $0 <= now } ?? true }
            .sorted { ($0.madeAt, $0.key) < ($1.madeAt, $1.key) }
    }

    /// Whether the last news of a person are long enough ago.
    private func mayHaveNews(_ person: String, at now: Instant) -> Bool {
        let last = memory.withLock { $0.letters(to: person) }.filter {
            occasions.isNews($0) && [.handed, .unclear].contains($0.state)
        }.map(\.changedAt).max()
        guard let last else { return true }
        return last.adding(seconds: Self.daysBetweenNews * 24 * Self.hour) <= now
    }

    // MARK: - One letter

    /// Hands over one letter; several are news that are told together, given with the oldest first.
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
        guard let first = letters.first, let occasion = occasions[first],
            let letter = occasion.letter(
                about: letters.map(\.cause),
                in: town.register,
                site: site
            )
        else { return nil }
        guard let (task, subject) = occasion.link(for: first.cause) else { return (letter, "") }
        let token = try await links.make(for: task, subject, of: first.person)
        return (letter, "\(site)/antwort/\(token)")
    }

    /// Whether what the letter says still holds.
    private func holds(_ letter: OutboxLetter, at now: Instant) -> Bool {
        let isFresh = letter.madeAt.adding(seconds: Self.daysFresh * 24 * Self.hour) > now
        guard let occasion = occasions[letter], isFresh || occasions.isNews(letter) else {
            return false
        }
        return occasion.holds(letter.cause, in: town.register)
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
