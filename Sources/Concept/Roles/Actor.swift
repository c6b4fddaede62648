package import Register

/// Who acts: somebody with an account, or somebody who came by the link of a request.
///
/// - Source: decisions 19 and 63.
package struct Actor: Performer, Hashable {
    /// The roles of the account; empty for somebody who came by a link.
    package let roles: [Role]
    /// The random number of the person with the account; `nil` without one.
    package let person: String?
    /// The organization for which the actor acts; `nil` if for none.
    package let organization: ID<Organization>?
    /// The request whose link was used; `nil` for an account.
    package let link: ID<StatusRequest>?

    /// Somebody with an account, or a command of the terminal, which has no person.
    package init(_ roles: [Role], person: String? = nil, organization: ID<Organization>? = nil) {
        self.roles = roles
        self.person = person
        self.organization = organization
        link = nil
    }

    /// Somebody who came by the link of a request, and answers for the organization asked.
    package init(holding link: ID<StatusRequest>, of organization: ID<Organization>) {
        roles = []
        person = nil
        self.organization = organization
        self.link = link
    }

    /// The author to record: the first role that gives the permission, or else partner.
    package func author(for permission: Permission, in register: some Records) -> Author {
        let role = roles.first { $0.may(permission, as: self, in: register) } ?? .partner
        return Author(role, person: person, organization: organization)
    }
}
