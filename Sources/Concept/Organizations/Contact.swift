import Register

/// How an office is reached.
///
/// It names a function and never a person, so that it may be public without consent.
package struct Contact: Codable, Hashable, Sendable {
    /// The function: "Integrationsbüro"; never empty.
    package var function: String
    /// A number that can be dialled.
    package var telephone: String?
    /// An e-mail address.
    package var mail: String?

    /// `Record.checkContact` checks the values.
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
    /// Checks the parts of a contact; `nil` passes.
    ///
    /// - Throws: `Refusal.missing` or `Refusal.malformed`, with field and part, such as
    ///   `contact.mail`.
    static func checkContact(_ contact: Contact?, _ field: String) throws(Refusal) {
        guard let contact else { return }
        try require(contact.function, "\(field).function")
        try checkTelephone(contact.telephone, "\(field).telephone")
        try checkMail(contact.mail, "\(field).mail")
    }
}
