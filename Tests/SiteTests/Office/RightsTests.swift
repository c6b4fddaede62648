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

    /// The name of a route in the file; a new one does not compile until somebody has decided.
    private static func name(of address: OfficeAddress) -> String {
        switch address {
        case .kinds: "kinds"
        case .records: "records"
        case .new(.measure, _): "new measure"
        case .new(.milestone, _): "new milestone"
        case .new(.consultation, _): "new consultation"
        case .new: "new"
        case .record: "record"
        case .topic(Reference(.municipality, 1), .opening): "topic opening"
        case .topic(Reference(.municipality, 1), _): "topic settings"
        case .topic(_, .status): "topic status"
        case .topic(_, .visibility): "topic visibility"
        case .topic: "topic"
        case .preview: "preview"
        case .history: "history"
        case .undoing: "undoing"
        case .ending: "ending"
        case .redacting: "redaction"
        case .measureTable: "measure table"
        case .notices: "notices"
        case .notice: "notice"
        case .settings: "settings"
        case .logo: "logo"
        case .desk: "desk"
        case .coming: "coming"
        case .comingFile: "coming file"
        case .overview: "overview"
        case .handover: "handover"
        case .ownAccount: "own account"
        case .ownAccountPart: "own account part"
        case .accounts: "accounts"
        case .invitation: "invitation"
        case .account: "account"
        case .persons(let address): name(of: address)
        case .rounds(let address): name(of: address)
        case .outbox: "outbox"
        case .clock: "clock"
        case .savedTable: "saved table"
        case .shelfTable(let table, _): "\(table) table"
        case .imports: "imports"
        case .upload: "upload"
        case .importedChange: "imported change"
        case .takingBack: "taking back"
        case .proposals: "proposals"
        }
    }

    private static func name(of address: RoundAddress) -> String {
        switch address {
        case .all: "rounds"
        case .new: "new round"
        case .one: "round"
        case .facts: "round facts"
        case .addressees: "round addressees"
        case .sending: "round sending"
        case .reminding: "round reminding"
        case .closing: "round closing"
        case .request: "status request"
        case .answer: "status answer"
        case .attachment: "status attachment"
        case .report: "round report"
        case .reportFile: "round report file"
        }
    }

    private static func name(of address: PersonAddress) -> String {
        switch address {
        case .all: "persons"
        case .new: "new person"
        case .one: "person"
        case .changing: "change person"
        case .withdrawing: "withdraw consent"
        case .erasing: "erase person"
        case .holding: "holding"
        case .holdingFile: "holding file"
        }
    }

    /// An address of each route, on a measure or a person.
    private static func addresses(_ measure: Int, _ person: String = "") -> [OfficeAddress] {
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
            .desk(), .coming, .comingFile, .overview,
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
        for address in Self.addresses(1) {
            for role in Self.roles {
                for isOwn in [true, false] {
                    #expect(there.contains("\(Self.name(of: address));\(role);\(isOwn)"))
                }
            }
        }
    }

    /// A town in which the first measure is led by the account's organization and another is not, and
    /// what of its own and of others a role asks for.
    private struct Stage {
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

        func path(_ row: Row) throws -> String {
            let asked = row.isOwn ? own : foreign
            let address = RightsTests.addresses(asked.measure, asked.person).first {
                RightsTests.name(of: $0) == row.route
            }
            return try #require(address).text(in: .german)
        }
    }

    /// The forms that the office and the administration get, filled, by route and by whose record it is.
    private func filledForms() async throws -> [String: FilledForm] {
        let stage = try await Stage([.office, .administration])
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
        let stage = try await Stage(Role(rawValue: role).map { [$0] } ?? [.office])
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
