package import Exchange
package import Journal
package import Post

/// What stands beside the log of a town that is served: its accounts and contacts, what the public told
/// it, what was sent to it and what was answered.
package struct Beside: Sendable {
    package let accounts: Accounts
    package let persons: Persons
    package let notices: Notices
    package let intake: Intake
    package let answers: StatusAnswers
    package let outbox: Outbox
    let pictures: Pictures
    let reportFiles: ReportFiles
    private let retention: Retention

    /// Reads what there is; `rows` stands in the file of the town's log.
    package init(
        _ town: Town,
        _ rows: any BesideStore,
        cost: PasswordCost = .standard
    ) async throws {
        accounts = try await Accounts(town, rows, cost: cost)
        persons = try await Persons(town, rows)
        notices = try await Notices(town, rows)
        intake = try await Intake(town, rows)
        answers = try await StatusAnswers(town, rows)
        outbox = try await Outbox(town, persons, answers, rows)
        pictures = Pictures(rows)
        reportFiles = ReportFiles(rows)
        retention = Retention(town, persons, rows)
    }

    /// Takes in what other processes announced, and throws away what is due; called several times a
    /// second.
    ///
    /// The notices come before the retention, for only they remember which contacts they let go.
    package func tend() async throws {
        try await accounts.tend()
        try await persons.tend()
        try await notices.tend()
        try await intake.proposals.tend()
        try await answers.tend()
        try await outbox.follow()
        if try await !retention.tend().isEmpty {
            try await answers.readAgain()
            try await outbox.readAgain()
        }
    }
}

extension PublicTown {
    package init(_ town: Town, beside: Beside) {
        self.init(town, pictures: beside.pictures, files: beside.reportFiles, beside.persons)
    }
}
