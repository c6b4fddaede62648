package import Journal

/// Everything that takes files of others into a town, and the questions that this leaves open.
///
/// The commands and the office use the same, so that both do the same with a file.
package struct Intake: Sendable {
    /// Lists of measures.
    package let lists: ListIntake
    /// Council papers.
    package let papers: PaperIntake
    /// Files that were sent in a browser and wait for somebody to look them over.
    package let uploads: Uploads
    /// What the imports left open for a person to decide.
    package let proposals: ActorProposals

    /// Opens what a town has; `rows` is the shelf beside the log of this town.
    ///
    /// - Throws: what the shelf throws where the answers to earlier proposals cannot be read.
    package init(_ town: Town, _ rows: any ShelfStore) async throws {
        lists = ListIntake(town, rows)
        papers = PaperIntake(town, rows)
        uploads = Uploads(rows, town.world)
        proposals = try await ActorProposals(town, rows)
    }
}
