/// A numbered part of the concept's text, or of the paper that brought it.
package struct Chapter: Record {
    package static let kind = Kind.chapter

    package var visibility: Visibility = .internal
    package var concept: ID<Concept>
    /// The number as it is printed: "A", "B", "1", "2.3".
    ///
    /// May be empty.
    package var number: String
    package var heading: String
    package var prose: Prose
    /// The chapter that this one is a section of.
    package var within: ID<Chapter>?
    /// The place among its neighbours, from 1.
    package var position: Int
    /// The paper from which it came.
    package var paper: ID<Paper>?

    package init(
        concept: ID<Concept>,
        number: String,
        heading: String,
        prose: Prose,
        position: Int
    ) {
        self.concept = concept
        self.number = number
        self.heading = heading
        self.prose = prose
        self.position = position
    }

    package var name: String { heading }
    package var owner: Reference? { concept.reference }
    package var parent: Reference? { within?.reference }

    package var fields: [Field] {
        [
            .code("number", number), .text("heading", heading), Field("prose", .prose(prose)),
            .one("within", within), .number("position", position), .one("paper", paper),
        ]
    }

    package func publicCopy(where isPublic: (Reference) -> Bool) -> Chapter {
        var copy = self
        copy.within = within.visible(isPublic)
        copy.paper = paper.visible(isPublic)
        return copy
    }

    package func check() throws(Refusal) {
        try Self.require(heading, "heading")
        try Self.checkPosition(position)
    }
}
