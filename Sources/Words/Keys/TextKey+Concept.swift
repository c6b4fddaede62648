extension TextKey {
    /// The concept to read.
    package enum Concept: String, CaseIterable, Hashable, Sendable {
        case heading
        case contents
        case purpose
        case office
        case principles
        case chapters
        case noChapters
        case sourcePaper
        case sourcePaperDated
        case sectionLink
        case otherConcepts
        case emphases
        case margin
    }
}
