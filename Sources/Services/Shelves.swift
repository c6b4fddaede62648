import Concept
package import Exchange
package import Journal
package import Post
package import Register
package import Vault

/// What stands beside the log of a town that is served: its accounts and contacts, what the public told
/// it, what was sent to it and what was answered.
package struct Shelves: Sendable {
    package let accounts: Accounts
    package let persons: Persons
    package let notices: Notices
    package let intake: Intake
    package let links: TaskLinks
    package let answers: StatusAnswers
    package let outbox: Outbox
    /// What was sent in from outside, of all kinds.
    package let inbox: Inbox
    let pictures: Pictures
    let reportFiles: ReportFiles
    private let retention: Retention
    private let town: Town
    private let rows: any ShelfStore

    /// Reads what there is; `rows` stands in the file of the town's log.
    ///
    /// What happens at the door and to accounts is told to `listener`.
    package init(
        _ town: Town,
        _ rows: any ShelfStore,
        cost: PasswordCost = .standard,
        listener: @Sendable @escaping (AccountEvent) -> Void = { _ in }
    ) async throws {
        (self.town, self.rows) = (town, rows)
        accounts = try await Accounts(town, rows, cost: cost, listener: listener)
        persons = try await Persons(town, rows)
        notices = try await Notices(town, rows)
        intake = try await Intake(town, rows)
        links = try await TaskLinks(town, rows)
        answers = try await StatusAnswers(town, rows, links: links)
        outbox = try await Outbox(town, persons, answers, rows)
        inbox = Inbox([notices, answers])
        pictures = Pictures(rows)
        reportFiles = ReportFiles(rows)
        retention = Retention(town, persons, rows)
    }

    /// Takes in what other processes announced, and throws away what is due; called several times a
    /// second.
    ///
    /// The notices come before the retention, for only they remember which contacts they let go. What
    /// fails does not keep the others from their turn.
    ///
    /// - Returns: what was tried, each with the name of its work and what failed.
    package func refresh() async -> [(name: String, failure: (any Error)?)] {
        var tried: [(name: String, failure: (any Error)?)] = []
        for (name, step) in steps {
            do {
                if try await step() { tried.append((name, nil)) }
            } catch is CancellationError {
                return tried
            } catch {
                tried.append((name, error))
            }
        }
        return tried
    }

    /// Each answers whether it was its time.
    private var steps: [(name: String, step: () async throws -> Bool)] {
        let always: [(String, () async throws -> Void)] = [
            ("record", town.catchUp), ("accounts", accounts.refresh), ("persons", persons.refresh),
            ("notices", notices.refresh), ("proposals", intake.proposals.refresh),
            ("links", links.refresh), ("answers", answers.refresh), ("letters", outbox.follow),
            ("clock", { try await town.world.clock?.note(in: rows) }),
        ]
        let steps = always.map { name, step in
            (
                name: name,
                step: { () async throws -> Bool in
                    try await step()
                    return true
                }
            )
        }
        return steps + [("retention", forget)]
    }

    /// Throws away what is due, and lets the copies look at what that left: also where it failed, for some
    /// of it may be gone.
    private func forget() async throws -> Bool {
        let gone: Set<String>?
        do {
            gone = try await retention.enforce()
        } catch {
            fallBehind()
            throw error
        }
        guard let gone else { return false }
        if !gone.isEmpty { fallBehind() }
        return true
    }

    private func fallBehind() {
        persons.fallBehind()
        links.fallBehind()
        answers.fallBehind()
        outbox.fallBehind()
    }

    /// Records that the machine's clock is right.
    package func confirmClock(by author: Author) async throws {
        try await town.confirmClock(by: author, via: .page, in: rows)
    }
}

extension PublicTown {
    package init(_ town: Town, shelves: Shelves) {
        self.init(town, pictures: shelves.pictures, files: shelves.reportFiles, shelves.persons)
    }
}
