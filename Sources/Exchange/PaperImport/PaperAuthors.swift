/// Who wrote a paper and how they are reached: printed on the paper only.
///
/// Names of persons, so they are kept beside the log, as a row of `kind` with the number of the
/// paper as its key.
package struct PaperAuthors: Codable, Hashable, Sendable {
    package static let kind = "paperAuthors"

    package var names: [String]
    package var telephone: String?

    /// `nil` where the paper names nobody.
    package init?(_ reading: PaperReading) {
        names = reading.authors.map(\.tidied)
        telephone = reading.telephone?.tidied
        if names.isEmpty, telephone == nil { return nil }
    }
}
