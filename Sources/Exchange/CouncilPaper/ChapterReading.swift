/// A chapter of the prose, with its text as it reads once pages and line ends are gone.
package struct ChapterReading: Codable, Hashable, Sendable {
    /// `A`, `II`, `3` or `3.1`; `nil` for a chapter that the paper does not number.
    package let number: String?
    package let heading: String
    /// The number of the chapter above.
    package let parent: String?
    package let blocks: [TextBlock]

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

/// One block of running text.
package enum TextBlock: Codable, Hashable, Sendable {
    case heading(String)
    case paragraph(String)
    /// An item of a list. A dash or dot is gone; a number, such as `2.`, is part of the text.
    case bullet(String)

    package var text: String {
        switch self {
        case .heading(let text), .paragraph(let text), .bullet(let text): text
        }
    }
}
