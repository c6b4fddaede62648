/// The changes in which lists with the same head row were taken over.
///
/// It is kept beside the log. Publishing a list needs it: what a list brought is published with it,
/// and what it only names is not.
package struct ListHistory: Codable, Hashable, Sendable {
    /// The kind of the rows on the shelf beside the log; their key is `MeasureList.headKey`.
    package static let kind = "measureListHistory"

    /// The numbers of the changes, the oldest first.
    package var sequences: [Int]

    /// The history of a head row that was never imported is empty.
    package init(_ sequences: [Int] = []) {
        self.sequences = sequences
    }
}
