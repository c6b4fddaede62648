package import Register

/// A numbered sentence by which the town is guided (Leitlinie).
///
/// - Source: Drucksache 168/20, 1.
package struct Principle: Record {
    package static let kind = Kind.principle
    package static let naming = Naming.name
    package static let changeAction = Action.edited

    package var visibility: Visibility = .internal
    /// The number under which people know it, from 1.
    package var position: Int
    /// The sentence; never empty.
    package var wording: String

    /// A principle is complete with both.
    package init(position: Int, wording: String) {
        self.position = position
        self.wording = wording
    }

    /// The sentence itself.
    package var name: String { wording }
    package static let schema = Schema<Self>([
        .number("position", \.position, .agreed), .text("wording", \.wording, .agreed),
    ])

    /// Checks number and sentence.
    ///
    /// - Throws: `Refusal.missing`, `Refusal.malformed`.
    package func check() throws(Refusal) {
        try Self.checkPosition(position)
        try Self.require(wording, "wording")
    }
}
