package import Register

/// The integration concept of the town: its title, its purpose, and the office that answers for it.
///
/// A town has one. Chapters, fields of action, objectives and measures are records of their own.
///
/// - Source: Drucksache 168/20.
package struct Concept: Record {
    package static let kind = Kind.concept
    package static let naming = Naming.name
    package static let isListedByName = true
    package static let changeAction = Action.edited
    /// A town has one.
    package static let isSingle = true

    package var visibility: Visibility = .internal
    /// The title as printed; never empty.
    package var title: String
    /// What the concept is for; may be empty.
    package var purpose: Prose
    /// The office that answers for it; `nil` until one is chosen.
    package var office: ID<Organization>?
    /// How the office is reached: a function, never a person.
    package var contact: Contact?
    /// The licence of the texts, as an SPDX identifier: "CC-BY-4.0"; `nil` if none was chosen.
    package var licence: String?

    /// A concept without office, contact and licence.
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

    /// Checks title and contact.
    ///
    /// - Throws: `Refusal.missing`, `Refusal.malformed`.
    package func check() throws(Refusal) {
        try Self.require(title, "title")
        try Self.checkContact(contact, "contact")
    }
}
