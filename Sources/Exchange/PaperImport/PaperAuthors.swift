/// The authors of a paper and how they are reached, as printed on it.
///
/// These are names of persons, so they are kept on the shelf beside the log, in a row of `kind`
/// with the number of the paper as its key, and never in the log itself.
///
/// - Source: decisions 30 and 39.
package struct PaperAuthors: Codable, Hashable, Sendable {
    /// The kind of the rows.
    package static let kind = "paperAuthors"

    /// The names as printed, in the order of the paper; empty where only a number is printed.
    package var names: [String]
    /// The telephone number as printed; `nil` where there is none.
    package var telephone: String?

    /// Takes them from a paper that was read; `nil` where it names nobody and no number.
    package init?(_ reading: PaperReading) {
        names = reading.authors.map(\.tidied)
        telephone = reading.telephone?.tidied
        if names.isEmpty, telephone == nil { return nil }
    }
}
