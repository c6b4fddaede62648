package import Register

/// A numbered part of the concept's text, or of the paper that brought it.
package struct Chapter: Record {
    package static let kind = Kind.chapter
    package static let naming = Naming.name
    package static let changeAction = Action.edited

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
    package var listName: String { number.isEmpty ? heading : "\(number) \(heading)" }
    package var owner: Reference? { concept.reference }
    package var parent: Reference? { within?.reference }

    package static let schema = Schema<Self>(
        [
            .code("number", \.number, .agreed), .text("heading", \.heading, .agreed),
            .prose("prose", \.prose, .agreed), .one("within", \.within, .agreed),
            .number("position", \.position), .one("paper", \.paper),
        ]
    )

    package func check() throws(Refusal) {
        try Self.require(heading, "heading")
        try Self.checkPosition(position)
    }
}
