package import Register

/// A group of people that measures are meant for, in the town's own words (Zielgruppe).
///
/// - Source: Drucksache 168/20, 2.
package struct TargetGroup: Record {
    /// Stored in the log as `targetGroup`.
    package static let kind = Kind.targetGroup
    /// Shown by its name alone.
    package static let naming = Naming.name
    /// People look for it by name.
    package static let isListedByName = true
    /// A change is recorded as plain editing.
    package static let changeAction = Action.edited

    /// Internal until somebody publishes it.
    package var visibility: Visibility = .internal
    /// The name of the group; never empty.
    package var title: String

    /// A group is complete with its name.
    package init(title: String) {
        self.title = title
    }

    /// The title.
    package var name: String { title }
    /// What is kept, in the order in which people read it.
    package static let schema = Schema<Self>([.text("title", \.title)])

    /// Checks that the name is filled in.
    ///
    /// - Throws: `Refusal.missing`.
    package func check() throws(Refusal) {
        try Self.require(title, "title")
    }
}
