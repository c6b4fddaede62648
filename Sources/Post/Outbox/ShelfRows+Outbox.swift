import Concept
import Foundation
import Journal
import Register

/// How the outbox is written into the rows beside the log.
extension ShelfRows {
    // MARK: - How far the log was read

    var position: Int? {
        get throws { try row(kind: Outbox.follower, key: "mail")?.read() }
    }

    func keepPosition(_ sequence: Int) throws {
        try keep(ShelfRow(kind: Outbox.follower, key: "mail", body: ShelfRow.body(sequence)))
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
            ShelfRow(
                kind: OutboxLetter.kind,
                key: letter.key,
                person: letter.person,
                due: isOver ? due : nil,
                body: try ShelfRow.body(letter)
            )
        )
    }

    // MARK: - The way, and who wants none

    func keep(_ way: MailWay) throws {
        try keep(ShelfRow(kind: MailWay.kind, key: MailWay.key, body: ShelfRow.body(way)))
    }

    func forgetWay() throws { try forget(kind: MailWay.kind, key: MailWay.key) }

    func keep(_ bar: MailBar, of person: String) throws {
        try keep(
            ShelfRow(
                kind: MailBar.kind,
                key: person,
                person: person,
                body: try ShelfRow.body(bar)
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
            ShelfRow(
                kind: UnsubscribeLink.kind,
                key: digest,
                person: link.person,
                due: now.adding(seconds: UnsubscribeLink.daysKnown * 24 * 60 * 60),
                body: try ShelfRow.body(link)
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
