/// A stretch of a paper under one label or one numbered heading.
struct PaperSection {
    /// What the heading announces; `nil` for a chapter with a heading of its own words.
    let label: PaperLabel?
    let number: String?
    /// The number of the chapter above.
    let parent: String?
    let heading: String
    private(set) var lines: [PaperLine] = []
    /// The first line with something on it; kept, because it is asked for at each line.
    private(set) var firstText: PaperLine?

    init(
        label: PaperLabel? = nil,
        number: String? = nil,
        parent: String? = nil,
        heading: String = "",
        lines: [PaperLine] = []
    ) {
        self.label = label
        self.number = number
        self.parent = parent
        self.heading = heading
        for line in lines { append(line) }
    }

    var isEmpty: Bool { firstText == nil }

    mutating func append(_ line: PaperLine) {
        lines.append(line)
        if firstText == nil, !line.isBlank { firstText = line }
    }
}
