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
import Words

@testable import Exchange

/// Every role follows every link that it is shown, and types the addresses that it is not shown: nobody
/// meets what is not for him, and everybody whose work it is does.
@Suite struct RoleCanaryTests {
    /// What was planted, and who may meet it.
    enum Canary: String, CaseIterable {
        case measure = "Vorhaben-Kanari"
        case organization = "Verein-Kanari"
        case withdrawn = "Abgesagt-Kanari"
        case measureNote = "Notiz-Kanari"
        case organizationNote = "Vermerk-Kanari"
        case followUp = "Wiedervorlage-Kanari"
        case reason = "Begründung-Kanari"
        case officePerson = "Olga Kanari"
        case networkPerson = "Nora Kanari"
        case telephone = "82-4711"
        case notice = "Hinweis-Kanari"
        case noticeContact = "Rückruf-Kanari"
        case account = "Konto-Kanari"
        case accountMail = "konto-kanari@bad-beispiel.example"
        case file = "datei-kanari.csv"
        case round = "Runde-Kanari"
        case roundLetter = "Anschreiben-Kanari"
        case answer = "Antwort-Kanari"
        case answeredBy = "Auskunft-Kanari"
        case question = "Rückfrage-Kanari"

        /// Choosing among all that there is shows it: to whom an account belongs, whose account it is.
        func isChosen(by role: Role, at path: String) -> Bool {
            switch self {
            case .organization: role == .administration && path.hasPrefix("/konten")
            case .account: role == .office && path.hasPrefix("/personen/neu")
            default: false
            }
        }

        func isFor(_ role: Role) -> Bool {
            switch self {
            case .measure, .organization, .withdrawn, .measureNote, .organizationNote, .followUp,
                .reason:
                [.office, .steering, .councilOffice, .management].contains(role)
            case .networkPerson:
                [.office, .steering, .councilOffice, .management, .partner, .lead].contains(role)
            case .round, .roundLetter:
                [.office, .steering, .councilOffice, .management].contains(role)
            case .officePerson, .telephone, .notice, .noticeContact, .answer, .answeredBy,
                .question:
                role == .office
            case .account, .accountMail: role == .administration
            // Whoever uploaded it, and nobody else of the office.
            case .file: false
            }
        }
    }

    @Test(arguments: Role.allCases)
    func `a role meets what is for it and nothing else`(role: Role) async throws {
        let office = try await OfficeFixture(as: [role], of: ID(1))
        let keys = try await plant(in: office)
        var walk = Walk(typed: try await typed(office, keys))
        var met: Set<Canary> = []
        while let path = walk.next() {
            let answer = try await office.get(path)
            walk.follow(answer.text)
            for canary in Canary.allCases
            where answer.text.contains(canary.rawValue)
                || answer.headers.contains(where: { $0.value.contains(canary.rawValue) })
            {
                let isExpected = canary.isFor(role) || canary.isChosen(by: role, at: path)
                #expect(isExpected, "\(canary) at \(path)")
                met.insert(canary)
            }
        }
        #expect(walk.seen.count > 40)
        let owed = Canary.allCases.filter { $0.isFor(role) }
        #expect(Set(owed).subtracting(met).isEmpty, "not met by \(role)")
        held(walk.seen.count, "pages that show a role nothing that is not for it")
    }

    // MARK: - What is planted

    struct Keys {
        var notice = ""
        var upload = ""
        var persons: [String] = []
        var account = ""
    }

    func plant(in office: OfficeFixture) async throws -> Keys {
        try await plantRecords(in: office.town)
        try await withdraw(office.town)
        try await plantRound(in: office)
        var keys = Keys()
        var shown = PersonEntry.example(name: .network)
        shown.reach.name = Person.Detail(Canary.networkPerson.rawValue, .network)
        var hidden = PersonEntry.example()
        hidden.reach.name = Person.Detail(Canary.officePerson.rawValue, .office)
        keys.persons = [try await office.add(shown), try await office.add(hidden)]
        keys.notice = try await office.notices.receive(
            NoticeEntry(
                subject: .other,
                text: Canary.notice.rawValue,
                contact: Canary.noticeContact.rawValue,
                page: "/massnahmen/1",
                language: "de"
            )
        ).key
        _ = try await office.accounts.invite(
            Invitation(
                mail: Canary.accountMail.rawValue,
                name: Canary.account.rawValue,
                roles: [.partner],
                organization: ID(1)
            ),
            by: Author(.administration),
            via: .page
        )
        let other = office.accounts.all.first { $0.name == Canary.account.rawValue }
        keys.account = try #require(other).id
        keys.upload = try await office.intake.uploads.keep(
            Upload(by: keys.account, Canary.file.rawValue, .measures, at: SiteFixture.now),
            Data("Nr;Titel\n1;Aus der Datei\n".utf8)
        )
        return keys
    }

    private func plantRound(in office: OfficeFixture) async throws {
        let today = Berlin.day(of: SiteFixture.now)
        try await office.town.perform(
            Command(Attribution(by: Author(.office), via: .page, action: .edited)) { _, draft in
                var round = StatusRound(
                    title: Canary.round.rawValue,
                    answerBy: today.adding(days: 20),
                    letter: Canary.roundLetter.rawValue
                )
                draft.add(round)
                round.letter = "Wie steht es?"
                round.sentOn = today
                let id = draft.add(round)
                draft.add(StatusRequest(round: id, organization: ID(2), measures: [ID(2), ID(3)]))
            }
        )
        let answers = office.site.shelves.answers
        for measure in [ID<Measure>(2), ID(3)] {
            var answer = StatusAnswer(.changed, status: Status(.underway))
            answer.done = Canary.answer.rawValue
            try await answers.begin(answer, to: ID(1), on: measure, seen: 1, from: 0)
        }
        _ = try await answers.send(ID(1), unchanged: [], by: Canary.answeredBy.rawValue)
        try await answers.askBack(Canary.question.rawValue, to: ID(1), on: ID(3), from: 2)
    }

    private func plantRecords(in town: Town) async throws {
        let attribution = Attribution(
            by: Author(.office),
            via: .page,
            action: .edited,
            reason: Canary.reason.rawValue
        )
        try await town.perform(
            Command(attribution) { register, draft in
                draft.add(Measure(title: Canary.measure.rawValue))
                var partner = Organization(
                    title: Canary.organization.rawValue,
                    sort: .association
                )
                partner.internalNote = Canary.organizationNote.rawValue
                let partnerID = draft.add(partner)
                draft.add(
                    FollowUp(
                        .promise,
                        subject: Canary.followUp.rawValue,
                        due: Day(daysSinceEpoch: 20_000)
                    )
                )
                var gone = Measure(title: Canary.withdrawn.rawValue)
                gone.visibility = .public
                draft.add(gone)
                guard var measure = register[ID<Measure>(1)]?.record else { return }
                measure.lead = ID(1)
                measure.partners.append(partnerID)
                measure.internalNote = Canary.measureNote.rawValue
                draft.put(ID<Measure>(1), measure)
            }
        )
    }

    private func withdraw(_ town: Town) async throws {
        try await town.perform(
            Command(Attribution(by: Author(.office), via: .page, action: .edited)) {
                register,
                draft in
                let gone = register.all(Measure.self).first {
                    $0.title == Canary.withdrawn.rawValue
                }
                guard var record = gone?.record, let id = gone?.id else { return }
                record.visibility = .withdrawn(on: Day(daysSinceEpoch: 20_000))
                draft.put(id, record)
            }
        )
    }

    // MARK: - The way through the pages

    /// Addresses that nobody links to who may not enter them.
    private func typed(_ office: OfficeFixture, _ keys: Keys) async throws -> [String] {
        let register = office.town.register
        let planted = [Kind.measure, .organization, .followUp].map {
            Reference($0, register.nextNumber(of: $0) - 1)
        }
        let hidden = Reference(.measure, register.nextNumber(of: .measure) - 2)
        let records = planted + [hidden, Reference(.measure, 1), Reference(.organization, 1)]
        var addresses: [OfficeAddress] = [
            .kinds, .measureTable(nil), .notices, .notice(keys.notice), .settings, .logo, .desk(),
            .desk(.measureSilent),
            .coming, .comingFile, .overview, .handover, .ownAccount, .accounts, .invitation,
            .account(keys.account), .imports, .upload(keys.upload), .proposals,
            .importedChange(register.sequence), .takingBack(register.sequence),
        ]
        addresses += Kind.allCases.map { .records($0) }
        addresses += Kind.allCases.map { .savedTable($0, .csv) }
        addresses.append(.savedTable(.measure, .xlsx))
        addresses += ShelfTable.allCases.map { .shelfTable($0, .csv) }
        for record in records {
            addresses += [
                .record(record), .preview(record), .history(record), .ending(record),
                .topic(record, .wording), .topic(record, .status), .topic(record, .note),
                .redacting(record), .undoing(record, sequence: register.sequence),
            ]
        }
        addresses += keys.persons.flatMap { person in
            [
                .one(person), .changing(person), .withdrawing(person), .holding(person),
                .holdingFile(person),
            ].map(OfficeAddress.persons)
        }
        addresses.append(.persons(.all))
        addresses += [.outbox, .clock]
        let rounds: [RoundAddress] = [
            .all, .new(like: ID(1)), .one(ID(1)), .one(ID(2)), .facts(ID(1)), .addressees(ID(1)),
            .sending(ID(1)), .reminding(ID(2)), .closing(ID(2)), .request(ID(1)),
            .answer(ID(1), ID(2)), .answer(ID(1), ID(3)), .report(ID(2)), .reportFile(ID(2), .csv),
        ]
        addresses += rounds.map { .rounds($0) }
        for record in [Reference(.statusRound, 2), Reference(.statusRequest, 1)] {
            addresses += [.record(record), .history(record), .topic(record, .facts)]
        }
        return addresses.map { $0.text(in: .german) }
            + [
                "/massnahmen.csv", "/suche?q=Kanari", "/suche/vorschlaege?q=Kanari",
                "/aenderungen.atom", "/sitemap.xml", "/massnahmen?q=Kanari",
            ]
    }

    /// Pages that wait and those that were seen; of many that differ by a number only, a few.
    struct Walk {
        private var waiting: [String]
        private(set) var seen: Set<String> = []
        private var alike: [String: Int] = [:]

        init(typed: [String]) { waiting = typed.reversed() }

        mutating func next() -> String? {
            while let path = waiting.popLast() {
                if seen.insert(path).inserted { return path }
            }
            return nil
        }

        mutating func follow(_ page: String) {
            for match in page.matches(of: /href="(\/[^"#]*)/) {
                let path = String(match.1).replacing("&amp;", with: "&")
                let pattern = path.replacing(/[0-9a-f]{32}|[0-9]+/, with: "0")
                guard !seen.contains(path), alike[pattern, default: 0] < 2 else { continue }
                alike[pattern, default: 0] += 1
                waiting.insert(path, at: 0)
            }
        }
    }
}
