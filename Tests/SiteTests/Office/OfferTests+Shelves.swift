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

@testable import Office
@testable import OfficeKit

extension OfferTests {
    /// All numbers of a kind that there are, and some that there are not.
    private func numbers(_ kind: Kind, _ register: Register) -> [Int] {
        Array(0...register.nextNumber(of: kind) + 2) + [99_999]
    }

    /// The values of a field that a page offers to choose from.
    private func offered(_ name: String, _ page: OfficeFixture.Answer) -> Set<String> {
        let main = page.text.range(of: "<main").map { page.text[$0.lowerBound...] } ?? ""
        var found: Set<String> = []
        var isChoice = false
        for tag in main.matches(of: /<(input|select|option|\/select)\b([^>]*)>/) {
            let rest = tag.output.2
            let value = rest.firstMatch(of: /\svalue="([^"]*)"/).map { String($0.output.1) }
            switch tag.output.1 {
            case "select": isChoice = rest.contains(" name=\"\(name)\"")
            case "/select": isChoice = false
            case "option": if isChoice, let value { found.insert(value) }
            default:
                let isHidden = rest.contains(" type=\"hidden\"")
                if !isHidden, rest.contains(" name=\"\(name)\""), let value { found.insert(value) }
            }
        }
        return found.subtracting([""])
    }

    @Test func `an account acts for an organization that was offered, and in roles that there are`()
        async throws
    {
        let office = try await office([.administration])
        let path = OfficeAddress.invitation.text(in: .german)
        let page = try await office.get(path)
        let offered = offered("organisation", page)
        #expect(!offered.isEmpty)
        for number in numbers(.organization, office.town.register) {
            let mail = "neu\(number)@stadt.example"
            _ = try await office.post(
                path,
                [
                    ("name", "Neu"), ("mail", mail), ("rolle", "lead"), ("rolle", "allmacht"),
                    ("organisation", String(number)),
                ],
                from: page
            )
            let account = office.accounts.all.first { $0.mail == mail }
            #expect((account != nil) == offered.contains(String(number)), "\(number)")
            #expect(account.map { $0.roles == [.lead] } ?? true)
        }
    }

    @Test func `a person speaks for an organization that was offered`() async throws {
        let office = try await office([.office])
        let path = OfficeAddress.persons(.new(of: nil)).text(in: .german)
        let page = try await office.get(path)
        let offered = offered(PersonInput.organization, page)
        #expect(!offered.isEmpty)
        for number in numbers(.organization, office.town.register) {
            let before = Set(office.persons.all.map(\.id))
            _ = try await office.post(
                path,
                [
                    (PersonInput.function, "Sekretariat"), (PersonInput.name, "Eva Kanari"),
                    (PersonInput.mail, "eva\(number)@kanari.example"),
                    (PersonInput.organization, String(number)), ("schritt", "speichern"),
                ],
                from: page
            )
            let added = office.persons.all.filter { !before.contains($0.id) }
            #expect(added.isEmpty != offered.contains(String(number)), "\(number)")
            #expect(added.allSatisfy { $0.post.organization == ID(number) })
        }
    }

    @Test func `a new round asks of the fields that were offered`() async throws {
        let office = try await office([.office])
        let path = OfficeAddress.rounds(.new(like: nil)).text(in: .german)
        let page = try await office.get(path)
        let offered = offered("feld", page)
        #expect(!offered.isEmpty)
        for number in numbers(.field, office.town.register) {
            let before = Set(office.town.register.all(StatusRequest.self).map(\.id))
            _ = try await office.post(
                path,
                [
                    ("name", "Frühjahr \(number)"), ("bis", "1.3.2025"),
                    ("text", "Wie steht es?"), ("feld", String(number)),
                ],
                from: page
            )
            let register = office.town.register
            let asked = register.all(StatusRequest.self).filter { !before.contains($0.id) }
                .flatMap(\.measures).compactMap { register[$0]?.record }
            let isOffered = offered.contains(String(number))
            #expect(asked.isEmpty || isOffered, "\(number)")
            #expect(asked.allSatisfy { ($0.fieldsOfAction.first?.number ?? 0) == number })
        }
    }

    /// A round that is not sent yet, with the page on which its addressees are chosen.
    private func prepared(
        in office: OfficeFixture,
        asking organization: ID<Organization>,
        of measure: ID<Measure>
    ) async throws -> (round: ID<StatusRound>, path: String) {
        try await office.town.perform(
            Command(.office()) { _, draft in
                let round = StatusRound(
                    title: "Sommer",
                    answerBy: Berlin.day(of: SiteFixture.now).adding(days: 20),
                    letter: "Wie steht es um Ihre Maßnahmen?"
                )
                let id = draft.add(round)
                draft.add(
                    StatusRequest(round: id, organization: organization, measures: [measure])
                )
            }
        )
        let round = try #require(office.town.register.all(StatusRound.self).last).id
        return (round, OfficeAddress.rounds(.addressees(round)).text(in: .german))
    }

    @Test func `a round asks an organization for the measures and by the person that were offered`()
        async throws
    {
        let office = try await office([.office])
        let groups = RoundAddressees(leadersOf: office.town.register.askable).groups
        let (asked, led) = try #require(groups.first)
        let someoneElse = try #require(groups.last).organization
        #expect(asked != someoneElse)
        let own = try await office.add(.example(organization: asked))
        let other = try await office.add(.example(organization: someoneElse))
        let first = try #require(led.first).id
        let (round, path) = try await prepared(in: office, asking: asked, of: first)
        let page = try await office.get(path)
        let (measuresName, contactName) = ("m-\(asked.number)", "kontakt-\(asked.number)")
        let measures = offered(measuresName, page)
        #expect(measures.contains(String(first.number)))
        #expect(offered(contactName, page) == [own])
        let sent = numbers(.measure, office.town.register).map { (measuresName, String($0)) }
        for contact in [other, "0", String(repeating: "a", count: 32), own] {
            _ = try await office.post(path, sent + [(contactName, contact)], from: page)
            let requests = office.town.register.requests(of: round)
            for request in requests where request.organization == asked {
                let asked = Set(request.measures.map { String($0.number) })
                #expect(asked.isSubset(of: measures), "\(asked.subtracting(measures))")
                #expect(request.contact == nil || request.contact == own, "\(contact)")
            }
            #expect(requests.allSatisfy { $0.contact != other })
        }
        #expect(office.town.register.requests(of: round).contains { $0.contact == own })
    }

    @Test func `the table of measures changes the rows that it showed`() async throws {
        let office = try await office([.lead])
        let path = OfficeAddress.measureTable(nil).text(in: .german)
        let page = try await office.get(path)
        #expect(page.status == .ok)
        let register = office.town.register
        var sent = [("schritt", "speichern")]
        for measure in register.all(Measure.self) {
            let prefix = MeasureTablePage.prefix(measure.id)
            sent.append((prefix + FormName.version, String(register.sequence)))
            sent += [
                (prefix + "phase", "underway"), (prefix + "timing", ""),
                (prefix + "reason.sentence", ""), (prefix + "nextStep", "Kanari"),
            ]
        }
        _ = try await office.post(path, sent, from: page)
        for measure in office.town.register.all(Measure.self) {
            let isShown = page.text.contains("\"\(MeasureTablePage.prefix(measure.id))phase\"")
            let isOld = register[measure.id]?.record == measure.record
            #expect(isShown || isOld, "\(measure.id.number)")
            #expect(!isShown || measure.lead == Self.own)
        }
    }
}
