package import Register

/// Another concept of the town that this one is tied to.
///
/// - Source: Drucksache 168/20, 4.
package struct OtherConcept: Record {
    package static let kind = Kind.otherConcept
    package static let naming = Naming.name
    package static let isListedByName = true
    package static let changeAction = Action.edited

    package var visibility: Visibility = .internal
    /// The title of the other concept; never empty.
    package var title: String
    /// What it stresses, in short texts.
    package var emphases: [String]
    /// Where it can be read, as an http or https address.
    package var address: String?
    /// The organization that answers for it.
    package var organization: ID<Organization>?

    /// A concept without address and organization.
    package init(title: String, emphases: [String] = []) {
        self.title = title
        self.emphases = emphases
    }

    package var name: String { title }

    package static let schema = Schema<Self>(
        [
            .text("title", \.title), .texts("emphases", \.emphases), .code("address", \.address),
            .one("organization", \.organization),
        ]
    )

    /// Checks title and address.
    ///
    /// - Throws: `Refusal.missing`, `Refusal.malformed`.
    package func check() throws(Refusal) {
        try Self.require(title, "title")
        try Self.checkAddress(address, "address")
    }
}
