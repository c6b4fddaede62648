import Markup
import Register

/// One row of a list of facts.
@MarkupBuilder
func fact(_ name: String, _ value: some Markup) -> some Markup {
    dt { name }
    dd { value }
}

/// Several values of one fact, each on its own line; nothing where there are none.
@MarkupBuilder
func fact(_ name: String, each values: [AnyMarkup]) -> some Markup {
    if !values.isEmpty {
        dt { name }
        dd {
            if values.count == 1 {
                values
            } else {
                ul(.class("plain")) {
                    ForEach(values) { value in li { value } }
                }
            }
        }
    }
}

extension Reading {
    /// Whom to ask, with links to call and to write.
    func said(_ contact: Contact) -> some Markup {
        MarkupGroup {
            own(contact.function)
            if let telephone = contact.telephone {
                ", "
                a(.href("tel:" + telephone.filter { $0.isNumber || $0 == "+" })) { telephone }
            }
            if let mail = contact.mail {
                ", "
                a(.href("mailto:" + mail)) { mail }
            }
        }
    }
}
