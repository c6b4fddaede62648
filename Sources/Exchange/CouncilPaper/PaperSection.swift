/// The part of a paper below one label or one numbered heading.
struct PaperSection {
    /// What the heading announces; `nil` for a chapter with words of its own as heading.
    let label: PaperLabel?
    /// The number of the heading as printed; `nil` for none.
    let number: String?
    /// The number of the chapter above; `nil` for none.
    let parent: String?
    /// The heading without its number; empty where the label says everything.
    let heading: String
    /// The lines below the heading, blank ones as well.
    private(set) var lines: [PaperLine] = []
    /// The first line with something on it; kept, because it is asked for at every line.
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

    /// Whether no line has anything on it.
    var isEmpty: Bool { firstText == nil }

    mutating func append(_ line: PaperLine) {
        lines.append(line)
        if firstText == nil, !line.isBlank { firstText = line }
    }
}
