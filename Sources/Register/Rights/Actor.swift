/// Who acts: the roles of an account, and the organization for which it acts.
///
/// The person is the random number under which the rows beside the log know the account.
package struct Actor: Hashable, Sendable {
    package let roles: [Role]
    package let person: String?
    package let organization: ID<Organization>?

    package init(_ roles: [Role], person: String? = nil, organization: ID<Organization>? = nil) {
        self.roles = roles
        self.person = person
        self.organization = organization
    }

    /// How a change names who made it: by the role that allowed it.
    package func author(for permission: Permission, in register: some Records) -> Author {
        let role = roles.first { $0.may(permission, as: self, in: register) } ?? .partner
        return Author(role, person: person, organization: organization)
    }
}
