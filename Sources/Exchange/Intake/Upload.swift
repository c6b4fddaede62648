import Concept
package import Register
package import Sheets

/// A file that somebody has sent and that waits to be looked over: what is known about it.
///
/// Its bytes are kept beside it. What the office answers while it looks the file over is kept here,
/// so that each step starts from the file and these answers.
///
/// - Source: decision 31.
package struct Upload: Codable, Hashable, Sendable {
    /// The account that has sent it; only this person may open it.
    package let person: String
    /// The name that the browser gave, to be shown; no folder is part of it.
    package let fileName: String
    /// What the person said that the file is.
    package let content: Content
    /// When it came in; from then on it waits for `Uploads.hours`.
    package let receivedAt: Instant
    /// What the office says about the columns of a list; `nil` as long as it has said nothing.
    package var columns: ColumnMap?
    /// Whether the numbers of a list mean nothing outside of it; false for papers and tables.
    package var countsAlone = false
    /// The kinds of hidden content that the office wants to read; `nil` until it was asked.
    package var taken: Set<Hidden.Sort>?

    /// A file that has just come in, about which nothing was said yet.
    package init(by person: String, _ fileName: String, _ content: Content, at time: Instant) {
        self.person = person
        self.fileName = fileName
        self.content = content
        receivedAt = time
    }

    /// What a file holds; the names are stored, but for a day only.
    package enum Content: String, Codable, CaseIterable, Hashable, Sendable {
        /// A list of measures.
        case measures
        /// A council paper.
        case paper
        /// A table of other records, as the office saved it and changed it.
        case table
    }
}
