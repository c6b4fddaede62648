package import Register

/// A contact person of an organization, or of the town's own office.
///
/// A person is not a record and appears in no change. Post, contact details and consent are
/// separate rows beside the log, so that each can be deleted when its time has come.
///
/// - Source: decision 30.
package struct Person: Hashable, Sendable {
    /// Random, 16 bytes as hexadecimal digits; the same as the account's if the person has one.
    package let id: String
    /// What the person does; it stays when everything else is deleted.
    package var post: Post
    /// Name and contact details; `nil` once they were deleted.
    package var reach: Reach?
    /// What the person agreed to; `nil` if there is no consent that counts.
    package var consent: Consent?

    /// A person of whom only the post is known, unless more is given.
    package init(id: String, post: Post, reach: Reach? = nil, consent: Consent? = nil) {
        self.id = id
        self.post = post
        self.reach = reach
        self.consent = consent
    }

    /// What somebody does, without saying who it is.
    package struct Post: Codable, Hashable, Sendable {
        /// The function: "Ansprechperson für Sprachkurse".
        package var function: String
        /// The organization; `nil` for the town's own office.
        package var organization: ID<Organization>?
        /// The last day; `nil` as long as none is known.
        package var until: Day?

        /// A post without an end in the town's own office, unless something else is given.
        package init(
            function: String,
            organization: ID<Organization>? = nil,
            until: Day? = nil
        ) {
            self.function = function
            self.organization = organization
            self.until = until
        }

        /// Whether the last day has passed.
        package func isOver(on day: Day) -> Bool { until.map { $0 < day } ?? false }
    }

    /// Name and contact details of a person, each with its own audience.
    package struct Reach: Codable, Hashable, Sendable {
        /// The name as the person writes it.
        package var name: Detail?
        /// The e-mail address.
        package var mail: Detail?
        /// The telephone number.
        package var telephone: Detail?

        /// Details that are not given are not known.
        package init(name: Detail? = nil, mail: Detail? = nil, telephone: Detail? = nil) {
            self.name = name
            self.mail = mail
            self.telephone = telephone
        }

        /// The details that are known.
        package var details: [Detail] { [name, mail, telephone].compactMap { $0 } }

        /// The widest audience of any detail; the office if there is none.
        package var audience: Audience { details.map(\.audience).max() ?? .office }
    }

    /// One detail of a person, and who may see it.
    package struct Detail: Codable, Hashable, Sendable {
        /// The detail itself.
        package var text: String
        /// Who may see it, provided there is consent.
        package var audience: Audience

        /// For the office only, unless another audience is given.
        package init(_ text: String, _ audience: Audience = .office) {
            self.text = text
            self.audience = audience
        }
    }
}

extension Person.Reach {
    /// Whether it shows a detail to more people than `other` did, so that a new consent is needed.
    package func isWider(than other: Person.Reach?) -> Bool {
        let details: [KeyPath<Person.Reach, Person.Detail?>] = [\.name, \.mail, \.telephone]
        return details.contains { place in
            let was = other?[keyPath: place]?.audience ?? .office
            return (self[keyPath: place]?.audience ?? .office) > was
        }
    }
}
