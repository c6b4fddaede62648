import Foundation
import Journal
import Register

/// How the outbox is written into the rows beside the log.
extension BesideRows {
    // MARK: - How far the log was read

    var position: Int? {
        get throws { try row(kind: Outbox.follower, key: "mail")?.read() }
    }

    func keepPosition(_ sequence: Int) throws {
        try keep(BesideRow(kind: Outbox.follower, key: "mail", body: BesideRow.body(sequence)))
    }

    // MARK: - Letters

    func letters() throws -> [OutboxLetter] {
        try rows(kind: OutboxLetter.kind, due: nil).map { try $0.read() }
    }

    func letter(_ key: String) throws -> OutboxLetter? {
        try row(kind: OutboxLetter.kind, key: key)?.read()
    }

    /// Keeps a letter; one that is over is thrown away half a year later.
    func keep(_ letter: OutboxLetter) throws {
        let isOver = ![.waiting, .handing, .unclear].contains(letter.state)
        let due = letter.changedAt.adding(seconds: OutboxLetter.daysKnown * 24 * 60 * 60)
        try keep(
            BesideRow(
                kind: OutboxLetter.kind,
                key: letter.key,
                person: letter.person,
                due: isOver ? due : nil,
                body: try BesideRow.body(letter)
            )
        )
    }

    // MARK: - The way, and who wants none

    func keep(_ way: MailWay) throws {
        try keep(BesideRow(kind: MailWay.kind, key: MailWay.key, body: BesideRow.body(way)))
    }

    func forgetWay() throws { try forget(kind: MailWay.kind, key: MailWay.key) }

    func keep(_ bar: MailBar, of person: String) throws {
        try keep(
            BesideRow(
                kind: MailBar.kind,
                key: person,
                person: person,
                body: try BesideRow.body(bar)
            )
        )
    }

    /// Forgets that an address bounced; who unsubscribed stays so.
    func forgetBar(of person: String) throws {
        let bar: MailBar? = try row(kind: MailBar.kind, key: person)?.read()
        if bar?.reason == .bounced { try forget(kind: MailBar.kind, key: person) }
    }

    func keep(_ link: UnsubscribeLink, digest: String, at now: Instant) throws {
        try keep(
            BesideRow(
                kind: UnsubscribeLink.kind,
                key: digest,
                person: link.person,
                due: now.adding(seconds: UnsubscribeLink.daysKnown * 24 * 60 * 60),
                body: try BesideRow.body(link)
            )
        )
    }
}

extension Outbox {
    /// The kind of the row that says how far the log was read.
    static let follower = "follower"
}

extension OutboxLetter {
    mutating func become(_ next: State, at now: Instant) {
        state = next
        changedAt = now
    }
}
