import Addresses
import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import Services
import TestKit
import Testing
import Vault
import Web
import Words

/// The link of a task as a role of its own: each row of `tasks.csv` is asked of the running site.
///
/// Whoever has an account and no link has no right to answer; whoever has a link may do nothing else.
@Suite struct TaskRightsTests {
    private static let rows = RightsTests.rows("tasks.csv")

    private func path(_ route: String, _ token: String, isOwn: Bool) -> String? {
        let measure = ID<Measure>(isOwn ? 1 : 4)
        let address: TaskAddress? =
            switch route {
            case "all measures": .all(token)
            case "one measure": .measure(token, measure)
            case "handing on": .handingOn(token, measure)
            default: nil
            }
        if let address { return address.text(in: .german) }
        let office: OfficeAddress? =
            switch route {
            case "office desk": .desk()
            case "office round": .rounds(.one(ID(1)))
            case "office report": .rounds(.report(ID(2)))
            case "office persons": .persons(.all)
            case "office outbox": .outbox
            default: nil
            }
        return office?.text(in: .german)
    }

    private static let roles = Role.allCases.map(\.rawValue) + ["nobody", "taskLink"]

    @Test func `every route has a row for every role, own and foreign`() {
        let there = Set(Self.rows.map { "\($0.route);\($0.role);\($0.isOwn)" })
        for route in TaskRoute.allCases.map(Route.task) {
            for role in Self.roles {
                for isOwn in [true, false] {
                    #expect(there.contains("\(route.name);\(role);\(isOwn)"))
                }
            }
        }
    }

    @Test(arguments: roles)
    func `each right is as the file has it`(role: String) async throws {
        let roles = Role(rawValue: role).map { [$0] } ?? [.office]
        let office = try await OfficeFixture(as: roles, of: ID(1))
        try await office.addRounds([1, 2])
        let isLink = role == "taskLink"
        let isNobody = isLink || role == "nobody"
        for row in Self.rows where row.role == role {
            let token =
                isLink
                ? try await office.site.shelves.answers.makeLink(to: ID(1))
                : String(repeating: "0", count: 64)
            let path = try #require(self.path(row.route, token, isOwn: row.isOwn))
            let answer = try await office.get(path, signedIn: !isNobody)
            #expect(answer.status.code == row.get, "GET \(row)")
            let seal = FormToken(session: token).text(salt: Data(repeating: 7, count: 16))
            var headers: HTTPFields = isNobody ? [:] : office.cookie
            headers[.contentType] = "application/x-www-form-urlencoded"
            headers[.origin] = path.hasPrefix("/antwort") ? "null" : OfficeFixture.origin
            let body = OfficeFixture.encoded([("formular", seal)])
            let sent = try await office.ask(path, .post, headers, body)
            #expect(sent.status.code == row.post, "POST \(row)")
            held(1, "looks answered as the table of rights says")
        }
    }
}
