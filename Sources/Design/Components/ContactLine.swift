package import Concept
package import Markup
package import Register

extension PageContext {
    /// How an office is reached, in one line: its function, then telephone and mail as far as
    /// known.
    package func contactLine(_ contact: Contact) -> some Markup {
        MarkupGroup {
            own(contact.function)
            if let telephone = contact.telephone {
                ", "
                telephoneLink(telephone)
            }
            if let mail = contact.mail {
                ", "
                mailLink(mail)
            }
        }
    }

    /// A `tel:` link.
    ///
    /// The number is shown as given; dialled are its digits, without the "(0)" of an international
    /// number.
    package func telephoneLink(_ number: String) -> some Markup {
        let dialled = number.hasPrefix("+") ? number.replacing("(0)", with: "") : number
        return a(.href("tel:" + dialled.filter { $0.isNumber || $0 == "+" })) { number }
    }

    /// A `mailto:` link that shows the address.
    package func mailLink(_ mail: String) -> some Markup {
        a(.href("mailto:" + mail)) { mail }
    }
}

extension PublicRegister {
    /// The office to ask about the concept.
    ///
    /// Without a telephone of its own it has the town's. If no office is named it is the town
    /// itself, or `nil` if neither can be reached.
    package var contact: Contact? {
        let town = only(Municipality.self)
        guard var contact = only(Concept.self)?.contact else {
            guard let town, town.telephone != nil || town.mail != nil else { return nil }
            return Contact(function: town.title, telephone: town.telephone, mail: town.mail)
        }
        contact.telephone = contact.telephone ?? town?.telephone
        return contact
    }
}
