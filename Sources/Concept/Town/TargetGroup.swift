package import Register

/// A group of people that measures are meant for, in the town's own words (Zielgruppe).
///
/// - Source: Drucksache 168/20, 2.
package struct TargetGroup: Record {
    package static let kind = Kind.targetGroup
    package static let naming = Naming.name
    package static let isListedByName = true
    package static let changeAction = Action.edited

    package var visibility: Visibility = .internal
    /// The name of the group; never empty.
    package var title: String

    /// A group is complete with its name.
    package init(title: String) {
        self.title = title
    }

    package var name: String { title }
    package static let schema = Schema<Self>([.text("title", \.title)])

    /// Checks that the name is filled in.
    ///
    /// - Throws: `Refusal.missing`.
    package func check() throws(Refusal) {
        try Self.require(title, "title")
    }
}
