/// A stretch of a paper under one label or one numbered heading.
struct PaperSection {
    /// What the heading announces; `nil` for a chapter with a heading of its own words.
    var label: PaperLabel?
    var number: String?
    /// The number of the chapter above.
    var parent: String?
    var heading = ""
    var lines: [PaperLine] = []

    var isEmpty: Bool { lines.allSatisfy(\.isBlank) }
}
