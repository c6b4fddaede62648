package import Register

/// For whom something is meant, in the town's own words.
package struct TargetGroup: Record {
    package static let kind = Kind.targetGroup
    package static let naming = Naming.name
    package static let isListedByName = true
    package static let changeAction = Action.edited

    package var visibility: Visibility = .internal
    package var title: String

    package init(title: String) {
        self.title = title
    }

    package var name: String { title }
    package static let schema = Schema<Self>([.text("title", \.title)])

    package func check() throws(Refusal) {
        try Self.require(title, "title")
    }
}
