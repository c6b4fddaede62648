package import Register

/// Who acts: the roles of an account, or the link of a request, and the organization for which it is.
///
/// The person is the random number under which the rows beside the log know the account.
package struct Actor: Performer, Hashable {
    package let roles: [Role]
    package let person: String?
    package let organization: ID<Organization>?
    /// The request of which somebody holds the link, who came by one and not by an account.
    package let link: ID<StatusRequest>?

    package init(_ roles: [Role], person: String? = nil, organization: ID<Organization>? = nil) {
        self.roles = roles
        self.person = person
        self.organization = organization
        link = nil
    }

    /// Whoever holds the link of a request, for the organization that was asked.
    package init(holding link: ID<StatusRequest>, of organization: ID<Organization>) {
        roles = []
        person = nil
        self.organization = organization
        self.link = link
    }

    /// How a change names who made it: by the role that allowed it.
    package func author(for permission: Permission, in register: some Records) -> Author {
        let role = roles.first { $0.may(permission, as: self, in: register) } ?? .partner
        return Author(role, person: person, organization: organization)
    }
}
