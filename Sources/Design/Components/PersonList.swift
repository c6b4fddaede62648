package import Concept
import Journal
package import Markup
package import Register
import Vault

extension PageContext {
    /// Whom to ask for an organization, a line for each; `nil` is the town's own office.
    package func askedPersons(for organization: ID<Organization>?) -> [AnyMarkup] {
        persons.asked(for: organization).map { AnyMarkup(personLine($0)) }
    }

    /// What somebody has to do, and as much of name, telephone and mail as this one wants to be seen.
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
