package import Register

extension Author {
    /// An author with a typed organization.
    package init(_ role: Role, person: String? = nil, organization: ID<Organization>?) {
        self.init(role, person: person, body: organization?.number)
    }

    /// The organization for which the person acted; `nil` if for none.
    package var organization: ID<Organization>? { body.map { ID($0) } }
}
