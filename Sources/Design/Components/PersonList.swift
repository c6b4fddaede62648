package import Concept
import Journal
package import Markup
package import Register
import Vault

extension PageContext {
    /// The contact persons of an organization, a line for each; `nil` asks for the town's own
    /// office.
    ///
    /// Empty if nobody agreed to be shown.
    package func askedPersons(for organization: ID<Organization>?) -> [AnyMarkup] {
        persons.asked(for: organization).map { AnyMarkup(personLine($0)) }
    }

    /// One contact person: the function, and of name, telephone and mail what the person agreed to
    /// show.
    func personLine(_ person: ShownPerson) -> some Markup {
        MarkupGroup {
            if let name = person.name {
                name
                " ("
                own(person.post.function)
                ")"
            } else {
                own(person.post.function)
            }
            if let telephone = person.telephone {
                ", "
                telephoneLink(telephone)
            }
            if let mail = person.mail {
                ", "
                mailLink(mail)
            }
        }
    }
}
