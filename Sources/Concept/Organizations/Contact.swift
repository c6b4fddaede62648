import Register

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

    static let properties: [Property<Contact>] = [
        .text("function", \.function), .code("telephone", \.telephone), .code("mail", \.mail),
    ]
}

extension Record {
    /// - Throws: `Refusal.missing` or `.malformed`, with the field and its part: `contact.mail`.
    static func checkContact(_ contact: Contact?, _ field: String) throws(Refusal) {
        guard let contact else { return }
        try require(contact.function, "\(field).function")
        try checkTelephone(contact.telephone, "\(field).telephone")
        try checkMail(contact.mail, "\(field).mail")
    }
}
