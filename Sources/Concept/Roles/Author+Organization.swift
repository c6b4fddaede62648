package import Register

extension Author {
    package init(_ role: Role, person: String? = nil, organization: ID<Organization>?) {
        self.init(role, person: person, body: organization?.number)
    }

    /// The organization for which the person acted; `nil` where it was for none.
    package var organization: ID<Organization>? { body.map { ID($0) } }
}
