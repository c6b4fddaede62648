import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import TestKit
import Testing
import Vault
import Web
import Words

/// What a role may send it sends with all that the form wants: the answer is one of those that a form has,
/// and what is not the role's own stays as it was.
///
/// That nothing is written where a role may not send is held by ``RightsTests``.
@Suite struct FilledFormTests {
    /// What is foreign to whoever acts for an organization.
    private struct Foreign: Equatable {
        let measure: Measure?
        let milestones: [Int]
        let person: String?

        init(_ stage: RightsStage) {
            let register = stage.office.town.register
            let id = ID<Measure>(stage.foreign.measure)
            measure = register[id]?.record
            milestones = register.all(Milestone.self).filter { $0.measure == id }.map(\.id.number)
            person = stage.office.persons.person(stage.foreign.person).map { "\($0)" }
        }
    }

    /// In the order in which whoever fills in a form presses its buttons.
    private static let steps = ["pruefen", "speichern"]

    @Test(arguments: Role.allCases)
    func `a filled form does what its role may do, and nothing else`(role: Role) async throws {
        var stage = try await RightsStage([role])
        var sent = 0
        for row in RightsTests.rows where row.role == role.rawValue && row.get == 200 {
            var page = try await stage.office.get(try stage.path(row))
            if page.status != .ok {
                // What was sent before has ended the session.
                stage = try await RightsStage([role])
                page = try await stage.office.get(try stage.path(row))
            }
            #expect(page.status == .ok, "\(row)")
            let path = try stage.path(row)
            let form = FilledForm(page.text).values.filter { $0.name != "schritt" }
            guard !form.isEmpty else { continue }
            let before = try await stage.office.written()
            let foreign = Foreign(stage)
            for step in Self.steps {
                let code = try await send(form, step, to: path, from: page, on: stage)
                #expect([200, 303, 403, 409, 422].contains(code), "\(step) \(row): \(code)")
                if row.post == 403 { #expect(code == 403, "\(step) \(row)") }
                sent += 1
            }
            // Who leads some measures, or comes from a partner, changes nothing of others.
            if [.lead, .partner].contains(role) {
                #expect(Foreign(stage) == foreign, "\(row)")
            }
            // The next form is sent in a town in which this one was not.
            if try await stage.office.written() != before {
                stage = try await RightsStage([role])
            }
        }
        #expect(sent > 0)
        held(sent, "filled forms sent, of which nothing foreign was written")
    }

    private func send(
        _ form: [(name: String, value: String)],
        _ step: String,
        to path: String,
        from page: OfficeFixture.Answer,
        on stage: RightsStage
    ) async throws -> Int {
        let salt = Data(repeating: 7, count: 16)
        let answer = try await stage.office.post(
            path,
            form.map { ($0.name, $0.value) } + [("schritt", step)],
            from: page,
            token: FormToken(session: stage.office.session).text(salt: salt)
        )
        return answer.status.code
    }
}
