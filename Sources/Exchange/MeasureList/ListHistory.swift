/// In which changes lists with the same head row were taken over.
///
/// Kept beside the log, so that what a list brought can be told from what it only names.
package struct ListHistory: Codable, Hashable, Sendable {
    /// The kind of the rows beside the log; the key is `MeasureList.headKey`.
    package static let kind = "measureListHistory"

    /// The numbers of the changes, in order.
    package var sequences: [Int]

    package init(_ sequences: [Int] = []) {
        self.sequences = sequences
    }
}
