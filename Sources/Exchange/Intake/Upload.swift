import Concept
package import Register
package import Sheets

/// A file that somebody has sent to be looked over, and not taken over yet.
package struct Upload: Codable, Hashable, Sendable {
    /// The account that has sent it.
    package let person: String
    /// What the file is called, to be shown.
    package let fileName: String
    package let content: Content
    package let receivedAt: Instant
    /// What the office says of the columns of a list; `nil` where it has not.
    package var columns: ColumnMap?
    /// Whether the numbers of a list say nothing of other lists.
    package var countsAlone = false
    /// What of the hidden the office wants to have; `nil` where it has not been asked.
    package var taken: Set<Hidden.Sort>?

    package init(by person: String, _ fileName: String, _ content: Content, at time: Instant) {
        self.person = person
        self.fileName = fileName
        self.content = content
        receivedAt = time
    }

    package enum Content: String, Codable, CaseIterable, Hashable, Sendable {
        /// A list of measures.
        case measures
        /// A council paper.
        case paper
        /// A table of other records, as it was saved here.
        case table
    }
}
