import Concept
import Journal
import Register
import TestKit
import Testing
import Vault

/// What a new town is led through.
@Suite struct FirstStepsTests {
    /// For each step, whether the page says that it is done.
    private func steps(_ office: OfficeFixture) async throws -> [Bool] {
        var found: [[Bool]] = []
        for path in ["/aufgaben", "/bearbeiten"] {
            let page = try await office.get(path).text
            found.append(
                page.matches(of: /<strong>(erledigt|offen)<\/strong>/).map { $0.1 == "erledigt" }
            )
        }
        #expect(found[0] == found[1])
        return found[0]
    }

    @Test func `each step is done as soon as it is`() async throws {
        let office = try await OfficeFixture(example: false)
        try await office.town.perform(
            Command(.office()) { _, draft in
                var town = Municipality(title: "Bad Beispiel", shortName: "Bad Beispiel")
                town.visibility = .public
                town.isOpen = false
                draft.add(town)
            }
        )
        #expect(try await steps(office) == [false, false, false, false, false])
        try await office.site.setTown {
            $0.land = "DE-BW"
            $0.mail = "stadt@bad-beispiel.example"
        }
        #expect(try await steps(office) == [true, false, false, false, false])
        try await office.town.perform(
            Command(.office()) { _, draft in
                draft.add(FieldOfAction(position: 1, title: "Sprache"))
            }
        )
        _ = try await office.accounts.invite(
            Invitation(mail: "bea@bad-beispiel.example", name: "Bea", roles: [.office]),
            by: Author(.administration),
            via: .page
        )
        #expect(try await steps(office) == [true, true, true, false, false])
        try await office.town.perform(
            Command(.office(.published)) { register, draft in
                guard var field = register.all(FieldOfAction.self).first?.record else { return }
                field.visibility = .public
                draft.put(ID(1), field)
            }
        )
        #expect(try await steps(office) == [true, true, true, true, false])
        try await office.site.setTown { $0.isOpen = true }
        #expect(try await steps(office) == [], "a town that is open and filled needs no steps")
    }
}
