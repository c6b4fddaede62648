/// For whom something is meant, in the town's own words.
package struct TargetGroup: Record {
    package static let kind = Kind.targetGroup

    package var visibility: Visibility = .internal
    package var title: String

    package init(title: String) {
        self.title = title
    }

    package var name: String { title }
    package var fields: [Field] { [.text("title", title)] }

    package func publicCopy(where isPublic: (Reference) -> Bool) -> TargetGroup { self }

    package func check() throws(Refusal) {
        try Self.require(title, "title")
    }
}
