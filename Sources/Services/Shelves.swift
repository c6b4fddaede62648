import Concept
package import Exchange
package import Journal
package import Post
package import Register
package import Vault

/// What is stored beside the log of a running town.
///
/// These are data that must be forgettable: accounts, contact persons, notices, files, links,
/// answers and letters. All of them use the same store.
package struct Shelves: Sendable {
    /// Who may sign in.
    package let accounts: Accounts
    /// The contact persons, with their consents.
    package let persons: Persons
    /// What the public told the office.
    package let notices: Notices
    /// Uploaded files that wait, and the proposals that imports leave open.
    package let intake: Intake
    /// The links by which people without an account do a task.
    package let links: TaskLinks
    /// Answers to status queries that the office has not taken over.
    package let answers: StatusAnswers
    /// The letters that were sent or are to be sent.
    package let outbox: Outbox
    /// What came in from outside and waits for the office: notices and answers.
    package let inbox: Inbox
    /// The pictures of the site, under their digests.
    let pictures: Pictures
    /// The files published with reports, under their digests.
    let reportFiles: ReportFiles
    /// Deletes what may not be kept any longer.
    private let retention: Retention
    private let town: Town
    private let rows: any ShelfStore

    /// Opens all shelves; `rows` is the store in the same database as the town's log.
    ///
    /// `cost` is how expensive it is to check a password; tests choose less. `listener` is told
    /// what happens to accounts, for the log.
    ///
    /// - Throws: What the store throws if a shelf cannot be read.
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

    /// Takes over what other processes have changed, and deletes what is due; called several times
    /// a second.
    ///
    /// The notices are refreshed before the retention runs, because only they know which contacts
    /// they have released. If one step fails, the others still run.
    ///
    /// - Returns: The steps that ran, each with its error, if it failed; for `FailureLog`.
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

    /// Each step answers whether it ran; the retention has its own times.
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

    /// Deletes what is due and marks the copies in memory as out of date.
    ///
    /// It marks them after an error, too, because some rows may be gone by then. Returns `false` if
    /// it was not time yet.
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

    /// Marks the copies in memory as out of date, so that they are read again.
    private func fallBehind() {
        persons.fallBehind()
        links.fallBehind()
        answers.fallBehind()
        outbox.fallBehind()
    }

    /// Records that the machine's clock is right, so that changes are taken again.
    ///
    /// - Throws: What the store and the log throw if it cannot be written.
    package func confirmClock(by author: Author) async throws {
        try await town.confirmClock(by: author, via: .page, in: rows)
    }
}

extension PublicTown {
    /// The public view of a town, with pictures and files from its shelves.
    package init(_ town: Town, shelves: Shelves) {
        self.init(town, pictures: shelves.pictures, files: shelves.reportFiles, shelves.persons)
    }
}
