import Concept
import Journal
import Register

/// Persons as rows beside the log, inside a transaction.
///
/// What is known about somebody is several rows, because it goes at several times: the post stays, name
/// and ways of contact go some time after it has ended, the proof of a consent some time after that
/// has.
struct PersonRows {
    static let post = "person"
    static let reach = "personReach"
    static let consent = "consent"
    static let formerConsent = "formerConsent"
    static let kinds: Set = [post, reach, consent, formerConsent]

    let rows: any ShelfRows
    let periods: RetentionPeriods

    init(_ rows: any ShelfRows, _ periods: RetentionPeriods) {
        self.rows = rows
        self.periods = periods
    }

    func persons() throws -> [Person] {
        var reaches: [String: Person.Reach] = [:]
        for row in try rows.rows(kind: Self.reach, due: nil) {
            reaches[row.key] = try row.read()
        }
        var consents: [String: Consent] = [:]
        for row in try rows.rows(kind: Self.consent, due: nil) {
            if let person = row.person { consents[person] = try row.read() }
        }
        return try rows.rows(kind: Self.post, due: nil).map { row in
            Person(
                id: row.key,
                post: try row.read(),
                reach: reaches[row.key],
                consent: consents[row.key]
            )
        }
    }

    func person(_ id: String) throws -> Person? {
        guard let post = try rows.row(kind: Self.post, key: id) else { return nil }
        return Person(
            id: id,
            post: try post.read(),
            reach: try rows.row(kind: Self.reach, key: id)?.read(),
            consent: try rows.rows(kind: Self.consent, person: id).last?.read()
        )
    }

    /// The consents that ended, by person, the last one first.
    func formerConsents() throws -> [String: [FormerConsent]] {
        var found: [String: [FormerConsent]] = [:]
        for row in try rows.rows(kind: Self.formerConsent, due: nil) {
            if let person = row.person { found[person, default: []].append(try row.read()) }
        }
        return found.mapValues { $0.sorted { $0.endedAt > $1.endedAt } }
    }

    func keep(_ person: Person) throws {
        let id = person.id
        try rows.keep(
            ShelfRow(
                kind: Self.post,
                key: id,
                person: id,
                body: try ShelfRow.body(person.post)
            )
        )
        if let reach = person.reach {
            try rows.keep(
                ShelfRow(
                    kind: Self.reach,
                    key: id,
                    person: id,
                    due: due(of: person.post),
                    body: try ShelfRow.body(reach)
                )
            )
        }
        if let consent = person.consent {
            try rows.keep(
                ShelfRow(
                    kind: Self.consent,
                    key: consent.key,
                    person: id,
                    body: try ShelfRow.body(consent)
                )
            )
        }
    }

    /// Keeps a consent that ended as proof, until its time has come.
    func keep(_ former: FormerConsent, of person: String) throws {
        try rows.keep(
            ShelfRow(
                kind: Self.formerConsent,
                key: former.consent.key,
                person: person,
                due: due(of: former),
                body: try ShelfRow.body(former)
            )
        )
    }

    /// Takes away that a consent holds, so that no backup brings it back.
    func forget(_ consent: Consent) throws {
        try rows.forgetForGood(kind: Self.consent, key: consent.key)
    }

    private func due(of post: Person.Post) -> Instant? {
        post.until.map { Berlin.start(of: $0.adding(months: periods.endedPosts).adding(days: 1)) }
    }

    private func due(of former: FormerConsent) -> Instant {
        let day = Berlin.day(of: former.endedAt).adding(months: periods.consentProofs)
        return Berlin.start(of: day.adding(days: 1))
    }
}
