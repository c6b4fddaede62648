package import Concept
package import Foundation
package import Journal
package import Register

/// What a public page or interface may ask of a town: what may be seen, today and in the past.
///
/// - Source: decision 2.
package struct PublicTown: Sendable {
    private let town: Town
    private let pictures: Pictures?
    private let files: ReportFiles?
    private let persons: Persons?

    /// Without `persons` nobody is shown.
    package init(
        _ town: Town,
        pictures: Pictures? = nil,
        files: ReportFiles? = nil,
        _ persons: Persons? = nil
    ) {
        self.town = town
        self.pictures = pictures
        self.files = files
        self.persons = persons
    }

    /// The bytes of the logo that the public sees; `nil` for any other picture.
    ///
    /// - Throws: `JournalFailure` if they cannot be read.
    package func bytes(of logo: Logo) async throws -> Data? {
        guard town.published.only(Municipality.self)?.logo == logo else { return nil }
        return try await pictures?.bytes(of: logo.digest)
    }

    /// The bytes of a file of a public report; `nil` for any other file.
    ///
    /// - Throws: `JournalFailure` if they cannot be read.
    package func bytes(of file: ReportFile) async throws -> Data? {
        guard town.published.reportFiles.contains(file) else { return nil }
        return try await files?.bytes(of: file.digest)
    }

    /// Time and randomness, as the town has them.
    package var world: Town.World { town.world }

    /// What the public sees now.
    package var published: PublicRegister { town.published }

    /// Names the state of what the public sees now; see `PublicRegister.generation`.
    package var generation: Int { town.generation }

    /// What everybody may see of persons today.
    ///
    /// There is no past of it: who was shown once and is not any more is in no page of an earlier day.
    package func persons(on today: Day) -> ShownPersons {
        persons?.shown(to: .public, on: today) ?? .nobody
    }

    /// Names the state of what `persons` answers.
    package var personsGeneration: Int { persons?.generation ?? ShownPersons.nobody.generation }

    /// See `Town.published(on:)`.
    ///
    /// - Throws: as that.
    package func published(on day: Day) async throws -> PublicRegister? {
        try await town.published(on: day)
    }

    /// See `Town.hasAtHand(_:)`.
    package func hasAtHand(_ day: Day) async -> Bool { await town.hasAtHand(day) }

    /// See `Town.publicChanges(until:limit:)`.
    ///
    /// - Throws: as that.
    package func changes(until day: Day? = nil, limit: Int) async throws -> PublicChanges {
        try await town.publicChanges(until: day, limit: limit)
    }

    /// See `Town.publicHistory(of:until:)`.
    ///
    /// - Throws: as that.
    package func history(
        of measure: ID<Measure>,
        until day: Day? = nil
    ) async throws -> PublicChanges {
        try await town.publicHistory(of: measure, until: day)
    }

    /// See `Town.publishedEditions(until:)`.
    ///
    /// - Throws: as that.
    package func publishedEditions(until day: Day?) async throws -> [Int: PublicRegister] {
        try await town.publishedEditions(until: day)
    }

    /// Reads what other processes have written.
    ///
    /// - Throws: `JournalFailure` if the log cannot be read to its end or its chain is broken.
    package func catchUp() async throws {
        try await town.catchUp()
    }
}
