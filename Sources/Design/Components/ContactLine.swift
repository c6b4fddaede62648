package import Concept
package import Markup
package import Register

extension PageContext {
    /// How an office is reached: its function, telephone and mail, in one line.
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

    package func telephoneLink(_ number: String) -> some Markup {
        let dialled = number.hasPrefix("+") ? number.replacing("(0)", with: "") : number
        return a(.href("tel:" + dialled.filter { $0.isNumber || $0 == "+" })) { number }
    }

    package func mailLink(_ mail: String) -> some Markup {
        a(.href("mailto:" + mail)) { mail }
    }
}

extension PublicRegister {
    /// Whom to ask about the concept: its office, by the town's telephone where it has none of its
    /// own; or the town.
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
