import Addresses
import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import TestKit
import Testing
import Web
import Words

/// Who may do what: each row of `rights.csv` is asked of the running site.
@Suite struct RightsTests {
    /// One row: a route, a role, whether the measure is the own one, and what is answered to a look
    /// and to a form.
    struct Row: Sendable, CustomTestStringConvertible {
        let route: String
        let role: String
        let isOwn: Bool
        let get: Int
        let post: Int

        var testDescription: String { "\(route) \(role) \(isOwn ? "own" : "foreign")" }
    }

    static let rows = rows("rights.csv")

    /// The rows of a file beside this one.
    static func rows(_ name: String) -> [Row] {
        // Without the file there are no rows, and the first test fails.
        let file = Places.root.appending(path: "Tests/SiteTests/Office/\(name)")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""  // no rows
        return text.split(separator: "\n").dropFirst().compactMap { line in
            let cells = line.split(separator: ";").map(String.init)
            guard cells.count == 5, let get = Int(cells[3]), let post = Int(cells[4]) else {
                return nil
            }
            return Row(
                route: cells[0],
                role: cells[1],
                isOwn: cells[2] == "own",
                get: get,
                post: post
            )
        }
    }

    static let roles = Role.allCases.map(\.rawValue) + ["nobody"]

    /// The name of an address in the file: that of its route, for some with what it is about.
    static func name(of address: OfficeAddress) -> String {
        let route = Location(address.text(in: .german)).route?.name ?? "\(address)"
        switch address {
        case .new(let kind, _) where [.measure, .milestone, .consultation].contains(kind):
            return "\(route) \(kind)"
        case .topic(Reference(.municipality, 1), .opening): return "\(route) opening"
        case .topic(Reference(.municipality, 1), _): return "\(route) settings"
        case .topic(_, .status): return "\(route) status"
        case .topic(_, .visibility): return "\(route) visibility"
        default: return route
        }
    }

    /// An address of each route, on a measure or a person.
    static func addresses(_ measure: Int, _ person: String = String(repeating: "0", count: 32))
        -> [OfficeAddress]
    {
        let reference = Reference(.measure, measure)
        let persons: [PersonAddress] = [
            .all, .new(of: nil), .one(person), .changing(person), .withdrawing(person),
            .erasing(person), .holding(person), .holdingFile(person),
        ]
        let rounds: [RoundAddress] = [
            .all, .new(like: nil), .one(ID(1)), .facts(ID(1)), .addressees(ID(1)), .sending(ID(1)),
            .reminding(ID(1)), .closing(ID(1)), .request(ID(1)), .answer(ID(1), ID(measure)),
            .attachment(ID(1), ID(measure), String(repeating: "0", count: 32)),
            .report(ID(2)), .reportFile(ID(2), .csv),
        ]
        return [
            .kinds, .records(.measure), .new(.measure, owner: nil),
            .new(.milestone, owner: measure), .new(.consultation, owner: 1),
            .new(.targetGroup, owner: nil), .record(reference), .topic(reference, .status),
            .topic(reference, .visibility), .topic(reference, .wording), .preview(reference),
            .history(reference),
            .undoing(reference, sequence: 10_000), .ending(reference), .measureTable(nil),
            .topic(Reference(.municipality, 1), .facts), .notices, .notice("gibt-es-nicht"),
            .settings, .logo, .topic(Reference(.municipality, 1), .opening),
            .desk(), .desk(.followUpDue), .coming, .comingFile, .overview,
            .handover, .ownAccount, .ownAccountPart(.password), .accounts, .invitation,
            .account("0"), .redacting(reference),
            .savedTable(.measure, .csv), .shelfTable(.persons, .csv),
            .shelfTable(.accounts, .csv), .shelfTable(.notices, .csv), .imports,
            .upload(String(repeating: "0", count: 32)), .importedChange(10_000),
            .takingBack(10_000), .proposals, .outbox, .clock,
        ] + persons.map { .persons($0) } + rounds.map { .rounds($0) }
    }

    @Test func `every route has a row for every role, own and foreign`() {
        let there = Set(Self.rows.map { "\($0.route);\($0.role);\($0.isOwn)" })
        let routes = Route.all.filter { $0.section == .office }
        #expect(routes.count > 55)
        for name in routes.map(\.name) + Self.addresses(1).map(Self.name) {
            for role in Self.roles {
                for isOwn in [true, false] {
                    #expect(there.contains("\(name);\(role);\(isOwn)"), "\(name) \(role) \(isOwn)")
                }
            }
        }
    }

    @Test func `every route of the office is asked for`() {
        let id = String(repeating: "0", count: 32)
        let asked = Self.addresses(1, id).map { Location($0.text(in: .german)).route }
        for route in Route.all where route.section == .office {
            #expect(asked.contains(route), "\(route.name)")
        }
    }

    @Test func `whom the table of routes lets in the list of rights lets in, and nobody else`()
        async throws
    {
        let register = try await SiteFixture().town.register
        let id = String(repeating: "0", count: 32)
        let places = Self.addresses(1, id).map { (Self.name(of: $0), $0.place.row.access) }
        let access = Dictionary(places) { first, _ in first }
        var compared = 0
        for row in Self.rows {
            let role = Role(rawValue: row.role)
            let actor = Actor(role.map { [$0] } ?? [], person: nil, organization: ID(1))
            guard case .permitted(let permissions)? = access[row.route], role != nil else {
                // Whoever is not signed in is asked to; an account reaches its own pages.
                #expect((row.get == 303) == (role == nil), "\(row)")
                continue
            }
            if !permissions.contains(where: { actor.may($0, in: register) }) {
                #expect(row.get == 403 && row.post == 403, "\(row)")
            } else if row.get == 403 {
                // What a page asks beyond that stands beside the table.
                #expect(["ending", "erase person"].contains(row.route), "\(row)")
            }
            compared += 1
        }
        held(compared, "rows of the list of rights compared with the table of routes")
    }

    /// The forms that the office and the administration get, filled, by route and by whose record it is.
    private func filledForms() async throws -> [String: FilledForm] {
        let stage = try await RightsStage([.office, .administration])
        var forms: [String: FilledForm] = [:]
        for row in Self.rows where row.role == Role.office.rawValue {
            let page = try await stage.office.get(try stage.path(row))
            guard page.status == .ok else { continue }
            forms["\(row.route) \(row.isOwn)"] = FilledForm(page.text)
        }
        #expect(forms.values.contains { $0.values.count > 10 })
        return forms
    }

    @Test(arguments: Self.roles)
    func `each right is as the file has it`(role: String) async throws {
        let stage = try await RightsStage(Role(rawValue: role).map { [$0] } ?? [.office])
        let office = stage.office
        let forms = try await filledForms()
        var (looks, refused) = (0, 0)
        for row in Self.rows where row.role == role {
            let path = try stage.path(row)
            let answer = try await office.get(path, signedIn: role != "nobody")
            #expect(answer.status.code == row.get, "GET \(row)")
            looks += 1
            guard role != "nobody" else { continue }
            let token = FormToken(session: office.session).text(salt: Data(repeating: 7, count: 16))
            let before = try await office.written()
            let sent = try await office.post(path, [], from: answer, token: token)
            #expect(sent.status.code == row.post, "POST \(row)")
            guard row.post >= 400 else { continue }
            #expect(try await office.written() == before, "written by POST \(row)")
            refused += 1
            // What a role may not do it may not do with all that the form wants, either.
            guard [403, 404].contains(row.post), let form = forms["\(row.route) \(row.isOwn)"]
            else { continue }
            let filled = try await office.post(path, form.values, from: answer, token: token)
            #expect(filled.status.code == row.post, "filled POST \(row)")
            #expect(try await office.written() == before, "written by filled POST \(row)")
            refused += 1
        }
        held(looks, "looks answered as the table of rights says")
        held(refused, "forms refused, of which nothing was written")
    }
}
