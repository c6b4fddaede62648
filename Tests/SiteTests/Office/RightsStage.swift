import Addresses
import Concept
import Journal
import Register
import TestKit
import Testing
import Vault
import Words

/// A town in which the first measure is led by the account's organization and another is not, and
/// what of its own and of others a role asks for.
struct RightsStage {
    let office: OfficeFixture
    /// The numbers of measures and of persons.
    let own: (measure: Int, person: String)
    let foreign: (measure: Int, person: String)

    init(_ roles: [Role]) async throws {
        let lead = ID<Organization>(1)
        office = try await OfficeFixture(as: roles, of: lead)
        try await office.change { $0.lead = lead }
        let other = try #require(
            office.town.register.all(Measure.self).first {
                $0.lead != lead && $0.id.number > 1
            }
        )
        try await office.addRounds([1, other.id.number])
        let account = try #require(office.accounts.all.first).id
        own = (1, try await office.add(.example(mail: .network), account: account))
        foreign = (other.id.number, try await office.add(.example(mail: .network)))
    }

    func path(_ row: RightsTests.Row) throws -> String {
        let asked = row.isOwn ? own : foreign
        let address = RightsTests.addresses(asked.measure, asked.person).first {
            RightsTests.name(of: $0) == row.route
        }
        return try #require(address).text(in: .german)
    }
}
