import Foundation
import HTTPTypes
import Journal
import Register
import TestKit
import Testing
import Words

@testable import Site

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

    @Test(arguments: Self.roles)
    func `each right is as the file has it`(role: String) async throws {
        // The first measure is led by the account's organization, the other is not.
        let lead = ID<Organization>(1)
        let roles = Role(rawValue: role).map { [$0] } ?? [.office]
        let office = try await OfficeFixture(as: roles, of: lead)
        try await office.change { $0.lead = lead }
        let foreign = try #require(
            office.town.register.all(Measure.self).first { $0.lead != lead && $0.id.number > 1 }
        )
        try await office.addRounds([1, foreign.id.number])
        let account = try #require(office.accounts.all.first).id
        let own = try await office.add(.example(mail: .network), account: account)
        let other = try await office.add(.example(mail: .network))
        for row in Self.rows where row.role == role {
            let number = row.isOwn ? 1 : foreign.id.number
            let person = row.isOwn ? own : other
            let address = try #require(
                Self.addresses(number, person).first { Self.name(of: $0) == row.route }
            )
            let path = address.text(in: .german)
            let answer = try await office.get(path, signedIn: role != "nobody")
            #expect(answer.status.code == row.get, "GET \(row)")
            guard role != "nobody" else { continue }
            let token = FormToken(session: office.session).text(salt: Data(repeating: 7, count: 16))
            let sent = try await office.post(path, [], from: answer, token: token)
            #expect(sent.status.code == row.post, "POST \(row)")
        }
    }
}
