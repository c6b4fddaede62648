package import Register

/// Another concept of the town that touches this one, with what it stresses.
package struct OtherConcept: Record {
    package static let kind = Kind.otherConcept
    package static let naming = Naming.name
    package static let isListedByName = true
    package static let changeAction = Action.edited

    package var visibility: Visibility = .internal
    package var title: String
    package var emphases: [String]
    package var address: String?
    package var organization: ID<Organization>?

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

    package func check() throws(Refusal) {
        try Self.require(title, "title")
        try Self.checkAddress(address, "address")
    }
}
