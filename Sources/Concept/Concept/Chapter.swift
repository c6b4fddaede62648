package import Register

/// A numbered part of the concept's text, or of the council paper that brought it.
///
/// - Source: Drucksache 168/20, 1 to 5.
package struct Chapter: Record {
    package static let kind = Kind.chapter
    package static let naming = Naming.name
    package static let changeAction = Action.edited

    package var visibility: Visibility = .internal
    /// The concept that it is a part of.
    package var concept: ID<Concept>
    /// The number as printed: "A", "1", "2.3"; may be empty.
    package var number: String
    /// The heading without the number; never empty.
    package var heading: String
    /// The text below the heading; may be empty.
    package var prose: Prose
    /// The chapter that this one is a section of; `nil` at the top.
    package var within: ID<Chapter>?
    /// The place among its neighbours, from 1.
    package var position: Int
    /// The paper that brought it; `nil` if it was typed in.
    package var paper: ID<Paper>?

    /// A chapter at the top, which no paper brought.
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
    /// The heading with the number before it, if it has one.
    package var listName: String { number.isEmpty ? heading : "\(number) \(heading)" }
    /// The concept it belongs to.
    package var owner: Reference? { concept.reference }
    /// The chapter above, in a tree of any depth.
    package var parent: Reference? { within?.reference }

    package static let schema = Schema<Self>(
        [
            .code("number", \.number, .agreed), .text("heading", \.heading, .agreed),
            .prose("prose", \.prose, .agreed), .one("within", \.within, .agreed),
            .number("position", \.position), .one("paper", \.paper),
        ]
    )

    /// Checks heading and position.
    ///
    /// - Throws: `Refusal.missing`, `Refusal.malformed`.
    package func check() throws(Refusal) {
        try Self.require(heading, "heading")
        try Self.checkPosition(position)
    }
}
