package import Register

/// A numbered sentence by which the town is guided (Leitlinie).
package struct Principle: Record {
    package static let kind = Kind.principle
    package static let naming = Naming.name
    package static let changeAction = Action.edited

    package var visibility: Visibility = .internal
    /// Its number as people say it, from 1.
    package var position: Int
    package var wording: String

    package init(position: Int, wording: String) {
        self.position = position
        self.wording = wording
    }

    package var name: String { wording }
    package static let schema = Schema<Self>([
        .number("position", \.position, .agreed), .text("wording", \.wording, .agreed),
    ])

    package func check() throws(Refusal) {
        try Self.checkPosition(position)
        try Self.require(wording, "wording")
    }
}
