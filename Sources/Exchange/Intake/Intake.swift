package import Journal

/// All that takes files into a town, and what that leaves open.
package struct Intake: Sendable {
    package let lists: ListIntake
    package let papers: PaperIntake
    package let uploads: Uploads
    package let proposals: ActorProposals

    /// `rows` stands beside the log of the town.
    package init(_ town: Town, _ rows: any ShelfStore) async throws {
        lists = ListIntake(town, rows)
        papers = PaperIntake(town, rows)
        uploads = Uploads(rows, town.world)
        proposals = try await ActorProposals(town, rows)
    }
}
