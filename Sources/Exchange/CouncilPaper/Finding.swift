/// Something about a paper that the office has to look at, as a fact.
///
/// Words for it are made by `PaperReport`.
package enum Finding: Codable, Hashable, Sendable {
    /// A part that the paper does not have, or whose label has no value.
    case missing(PaperPart)
    /// The label has a value, but not of the form that is expected.
    case notUnderstood(PaperPart, String)
    /// A line of the Beratungsfolge in which no body was found.
    case stationNotUnderstood(line: String)
    /// An entry below the strategic goals without a code.
    case goalWithoutCode(String)
    /// A goal that the paper names only by its code, and that the town does not know.
    case goalWithoutWording(String)
    /// Lines that belong to no part that was recognised, in their order.
    case unread([String])
    /// A sign that the paper is incomplete.
    case breaksOff(BreakOff)
}

/// A sign that a paper is incomplete: cut off at its end, or with a gap inside.
package enum BreakOff: Codable, Hashable, Sendable {
    /// There is a head and no chapter.
    case afterHead
    /// The text ends within a sentence.
    case inSentence(lastWords: String)
    /// The text ends with an item of a list, after which there may have been more.
    case inList(lastItem: String)
    /// The text ends with a heading.
    case afterHeading(String)
    /// A chapter that the outline, a cross reference or the numbers around it announce.
    case chapterMissing(number: String)
    /// A heading of the outline, without a number, for which there is no chapter.
    case headingMissing(String)
}

/// The parts of a paper that the reader looks for.
package enum PaperPart: CaseIterable, Codable, Hashable, Sendable {
    case reference
    case paperType
    case subject
    case department
    case date
    case authors
    case telephone
    case resolution
    case proposedResolution
    case consultations
    case goals
    case fields
    case actors
    case chapters
}
