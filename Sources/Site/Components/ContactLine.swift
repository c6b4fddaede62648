import Markup
import Register

extension Reading {
    /// How an office is reached: its function, telephone and mail, in one line.
    func contactLine(_ contact: Contact) -> some Markup {
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

    func telephoneLink(_ number: String) -> some Markup {
        let dialled = number.hasPrefix("+") ? number.replacing("(0)", with: "") : number
        return a(.href("tel:" + dialled.filter { $0.isNumber || $0 == "+" })) { number }
    }

    func mailLink(_ mail: String) -> some Markup {
        a(.href("mailto:" + mail)) { mail }
    }
}
