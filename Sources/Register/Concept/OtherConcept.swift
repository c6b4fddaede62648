/// Another concept of the town that touches this one, with what it stresses.
package struct OtherConcept: Record {
    package static let kind = Kind.otherConcept

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

    package var fields: [Field] {
        [
            .text("title", title), Field("emphases", .texts(emphases)),
            .code("address", address), .one("organization", organization),
        ]
    }

    package func publicCopy(where isPublic: (Reference) -> Bool) -> OtherConcept {
        var copy = self
        copy.organization = organization.visible(isPublic)
        return copy
    }

    package func check() throws(Refusal) {
        try Self.require(title, "title")
        try Self.checkAddress(address, "address")
    }
}
