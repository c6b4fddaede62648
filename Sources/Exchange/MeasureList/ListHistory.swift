/// The changes in which lists with the same head row were taken over.
///
/// It is kept beside the log, because it tells the records that a list brought, which may be
/// published with it, from those that a list only names.
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
