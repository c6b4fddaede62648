/// A chapter of the paper, with its text as it reads without pages and line ends.
///
/// Names of persons have been replaced by `PaperReading.leaveOutNames`.
package struct ChapterReading: Codable, Hashable, Sendable {
    /// `A`, `II`, `3` or `3.1`; `nil` for a chapter without a number.
    package let number: String?
    /// The heading without its number, on one line; may be empty where only a number is printed.
    package let heading: String
    /// The number of the chapter above; `nil` for one at the top.
    package let parent: String?
    /// The text in its order; empty where only chapters below have any.
    package let blocks: [TextBlock]

    /// Holds what is given; a number and a parent fit together only as the reader makes them.
    package init(
        number: String? = nil,
        heading: String,
        parent: String? = nil,
        blocks: [TextBlock] = []
    ) {
        self.number = number
        self.heading = heading
        self.parent = parent
        self.blocks = blocks
    }
}

/// A block of running text, on one line.
package enum TextBlock: Codable, Hashable, Sendable {
    /// A heading inside of a chapter.
    case heading(String)
    /// A paragraph of sentences.
    case paragraph(String)
    /// An item of a list; a dash or dot is taken off, a number such as `2.` is part of the text.
    case bullet(String)

    /// The words of the block, whatever it is.
    package var text: String {
        switch self {
        case .heading(let text), .paragraph(let text), .bullet(let text): text
        }
    }
}
