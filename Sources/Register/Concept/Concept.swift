/// The integration concept of the town: what it is called, what for, and who answers for it.
package struct Concept: Record {
    package static let kind = Kind.concept
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

    package var fields: [Field] {
        [
            .text("title", title), Field("purpose", .prose(purpose)), .one("office", office),
            .text("contact.function", contact?.function),
            .code("contact.telephone", contact?.telephone),
            .code("contact.mail", contact?.mail), .code("licence", licence),
        ]
    }

    package func publicCopy(where isPublic: (Reference) -> Bool) -> Concept {
        var copy = self
        copy.office = office.visible(isPublic)
        return copy
    }

    package func check() throws(Refusal) {
        try Self.require(title, "title")
        try Self.checkContact(contact, "contact")
    }
}

/// How an office is reached: a function, so that nothing here is about a person.
package struct Contact: Codable, Hashable, Sendable {
    /// "Integrationsbüro".
    package var function: String
    package var telephone: String?
    package var mail: String?

    package init(function: String, telephone: String? = nil, mail: String? = nil) {
        self.function = function
        self.telephone = telephone
        self.mail = mail
    }
}
