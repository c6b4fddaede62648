package import Register

/// Somebody whom others may ask: for an organization, or for the town's own office.
///
/// A person is no record and stands in no change: the rows beside the log hold what is known, each
/// part by itself, so that each goes when its time has come. The number is random, 16 bytes as
/// hexadecimal digits; a person with an account has that of the account.
///
/// - Source: decision 30.
package struct Person: Hashable, Sendable {
    package let id: String
    package var post: Post
    /// `nil` once it was thrown away: then the post is all that is left.
    package var reach: Reach?
    /// What the person agreed to; `nil` where that never was, or not any more.
    package var consent: Consent?

    package init(id: String, post: Post, reach: Reach? = nil, consent: Consent? = nil) {
        self.id = id
        self.post = post
        self.reach = reach
        self.consent = consent
    }

    /// What somebody has to do; it names nobody and stays when the rest is gone.
    package struct Post: Codable, Hashable, Sendable {
        /// "Ansprechperson für Sprachkurse".
        package var function: String
        /// `nil` for the town's own office.
        package var organization: ID<Organization>?
        /// The last day; `nil` as long as nobody knows of one.
        package var until: Day?

        package init(
            function: String,
            organization: ID<Organization>? = nil,
            until: Day? = nil
        ) {
            self.function = function
            self.organization = organization
            self.until = until
        }

        package func isOver(on day: Day) -> Bool { until.map { $0 < day } ?? false }
    }

    /// Who somebody is and how to reach this one.
    package struct Reach: Codable, Hashable, Sendable {
        package var name: Detail?
        package var mail: Detail?
        package var telephone: Detail?

        package init(name: Detail? = nil, mail: Detail? = nil, telephone: Detail? = nil) {
            self.name = name
            self.mail = mail
            self.telephone = telephone
        }

        package var details: [Detail] { [name, mail, telephone].compactMap { $0 } }

        /// The widest audience of any detail.
        package var audience: Audience { details.map(\.audience).max() ?? .office }
    }

    /// One thing about a person, and who may see it.
    package struct Detail: Codable, Hashable, Sendable {
        package var text: String
        package var audience: Audience

        package init(_ text: String, _ audience: Audience = .office) {
            self.text = text
            self.audience = audience
        }
    }
}

extension Person.Reach {
    /// Whether it shows somebody something that the other one did not show to them.
    package func isWider(than other: Person.Reach?) -> Bool {
        let details: [KeyPath<Person.Reach, Person.Detail?>] = [\.name, \.mail, \.telephone]
        return details.contains { place in
            let was = other?[keyPath: place]?.audience ?? .office
            return (self[keyPath: place]?.audience ?? .office) > was
        }
    }
}
