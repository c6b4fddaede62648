package import Register

/// The integration concept of the town: what it is called, what for, and who answers for it.
package struct Concept: Record {
    package static let kind = Kind.concept
    package static let naming = Naming.name
    package static let isListedByName = true
    package static let changeAction = Action.edited
    package static let isSingle = true

    package var visibility: Visibility = .internal
    package var title: String
    package var purpose: Prose
    /// The office that keeps it.
    package var office: ID<Organization>?
    /// How the office is reached; a function, never a person.
    package var contact: Contact?
    /// The licence of the texts, as an SPDX identifier: "CC-BY-4.0".
    package var licence: String?

    package init(title: String, purpose: Prose = Prose()) {
        self.title = title
        self.purpose = purpose
    }

    package var name: String { title }

    package static let schema = Schema<Self>(
        [
            .text("title", \.title, .agreed), .prose("purpose", \.purpose, .agreed),
            .one("office", \.office),
        ],
        Property.group("contact", \.contact, Contact.properties, prefix: "contact."),
        [.code("licence", \.licence)]
    )

    package func check() throws(Refusal) {
        try Self.require(title, "title")
        try Self.checkContact(contact, "contact")
    }
}
