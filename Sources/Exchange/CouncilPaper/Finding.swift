/// Something about a paper that a person has to look at, as a fact.
package enum Finding: Codable, Hashable, Sendable {
    /// The paper has no such label, or nothing stands behind it.
    case missing(PaperPart)
    /// A value stands behind the label, but not one of the expected form.
    case notUnderstood(PaperPart, String)
    /// A row of the Beratungsfolge that names no body.
    case stationNotUnderstood(line: String)
    /// An entry under the strategic goals that has no code.
    case goalWithoutCode(String)
    /// A goal of which the paper prints the code alone, and that the town does not know.
    case goalWithoutWording(String)
    /// Lines that stand in no part that was recognised.
    case unread([String])
    case breaksOff(BreakOff)
}

/// Why a paper seems to be incomplete.
package enum BreakOff: Codable, Hashable, Sendable {
    /// The head has been read, and no chapter follows.
    case afterHead
    case inSentence(lastWords: String)
    /// The text ends with an item of a list, which may have had more.
    case inList(lastItem: String)
    /// The text ends with a heading.
    case afterHeading(String)
    /// The outline, a cross reference or a gap in the numbers announces the chapter.
    case chapterMissing(number: String)
    /// An entry of the outline without a number has no chapter.
    case headingMissing(String)
}

/// The parts of a paper that a reading looks for.
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
