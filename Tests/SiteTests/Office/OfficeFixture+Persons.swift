import Concept
import Journal
import Register
import Testing
import Vault

extension OfficeFixture {
    /// Somebody in the vault, with the account of that number where one is given.
    func add(_ entry: PersonEntry, account: String? = nil) async throws -> String {
        try await persons.add(entry, account: account, by: Author(.office), via: .page)
    }
}

extension PersonEntry {
    static let name = "Eva Kanari"
    static let mail = "eva@kanari.example"
    static let telephone = "0781 82-4711"

    /// The contact person of the first organization; with a consent where somebody else sees it.
    static func example(
        name: Audience = .office,
        mail: Audience = .office,
        telephone: Audience = .office,
        organization: ID<Organization>? = ID(1),
        until: Day? = nil
    ) -> PersonEntry {
        let isShown = max(name, mail, telephone) > .office
        return PersonEntry(
            post: Person.Post(
                function: "Ansprechperson für Kurse",
                organization: organization,
                until: until
            ),
            reach: Person.Reach(
                name: Person.Detail(Self.name, name),
                mail: Person.Detail(Self.mail, mail),
                telephone: Person.Detail(Self.telephone, telephone)
            ),
            consent: isShown
                ? GivenConsent(
                    text: "Einverstanden.",
                    givenOn: Day(daysSinceEpoch: 20_000),
                    manner: .mail
                ) : nil
        )
    }
}
