import Concept
import HTTPTypes
import Journal
import Participation
import Register
import Services
import TestKit
import Testing
import Web
import Words

@testable import Office
@testable import OfficeKit

/// What a form takes is what it offered: mass assignment, over forms, roles and fields.
@Suite struct OfferTests {
    static let own = ID<Organization>(1)

    /// The example with an internal and a withdrawn record of each kind that can be named.
    func office(_ roles: [Role]) async throws -> OfficeFixture {
        let office = try await OfficeFixture(as: roles, of: Self.own)
        try await office.town.perform(
            Command(Attribution(by: Author(.office), via: .command, action: .edited)) {
                register,
                draft in
                draft.add(Organization(title: "Verein-Kanari", sort: .association))
                draft.add(FieldOfAction(position: 90, title: "Feld-Kanari"))
                draft.add(Measure(title: "Vorhaben-Kanari"))
                var withdrawn = Measure(title: "Zurück-Kanari")
                withdrawn.visibility = .withdrawn(on: Berlin.day(of: SiteFixture.now))
                guard var measure = register[ID<Measure>(1)]?.record else { return }
                measure.lead = Self.own
                draft.put(ID<Measure>(1), measure)
            }
        )
        return office
    }

    /// Each field of each form that names records, with what it would take of all that there is.
    private func check<R: Record>(_ form: RecordForm<R>, _ roles: [Role], _ register: Register) {
        let actor = Actor(roles, organization: Self.own)
        let base = register.all(R.self).first
        guard let record = base?.record ?? form.blank(register, 1, Day(daysSinceEpoch: 20_000))
        else { return }
        for field in form.topics.flatMap(\.fields) {
            guard let kind = field.control.named else { continue }
            let offer = Offer(actor: actor, register: register, excluded: base?.reference)
            let kept = Offer.kept(field, in: record)
            let shown = Set(offer.references(kind, field.offers, kept: kept).map(\.number))
            for number in 0...register.nextNumber(of: kind) + 2 {
                let edit = RecordEdit(
                    form: form,
                    fields: [field],
                    data: FormData([FormData.Pair(name: field.name, value: String(number))]),
                    today: Day(daysSinceEpoch: 20_000),
                    actor: actor,
                    target: base.map { .old($0.id, base: record, version: 0) }
                        ?? .new(owner: 1, shownAt: nil)
                )
                var draft = Draft(register)
                let filled = try? edit.filled(record, register, &draft)  // refused is `nil`
                let isStored = filled.map { Offer.kept(field, in: $0).contains(number) } ?? false
                #expect(
                    isStored == shown.contains(number),
                    "\(roles) \(R.kind) \(field.name) \(number)"
                )
                let reference = Reference(kind, number)
                let mayName = actor.mayName(reference, in: register) && reference != base?.reference
                if isStored { #expect(mayName || kept.contains(number)) }
            }
            held(register.nextNumber(of: kind) + 3, "references tried in fields of forms")
        }
    }

    @Test(arguments: Role.allCases)
    func `a field stores nothing that was not offered to the role`(role: Role) async throws {
        let office = try await office([.office])
        let register = office.town.register
        for kind in Kind.allCases {
            if let form = kind.form { check(form, [role], register) }
        }
    }

    private func check<F: KindForm>(_ form: F, _ roles: [Role], _ register: Register) {
        check(form.form, roles, register)
    }

    @Test func `a lead reports for the own organization alone`() async throws {
        let office = try await office([.lead])
        let path = "/bearbeiten/sachstaende/neu?zu=1"
        let page = try await office.get(path)
        #expect(page.status == .ok)
        let typed = [
            ("day", "1.2.2025"), ("phase", "underway"), ("timing", ""), ("done", "Getan"),
            ("schritt", "speichern"),
        ]
        let before = office.town.register.sequence
        for other in office.town.register.all(Organization.self) where other.id != Self.own {
            let number = String(other.id.number)
            let sent = try await office.post(path, typed + [("reportedBy", number)], from: page)
            #expect(sent.status == .unprocessableContent, "\(number)")
            #expect(!page.text.contains("<option value=\"\(number)\""))
        }
        #expect(office.town.register.sequence == before)
        let own = try await office.post(path, typed + [("reportedBy", "1")], from: page)
        #expect(own.status == .seeOther)
        let report = office.town.register.parts(of: Reference(.measure, 1), StatusUpdate.self).last
        #expect(report?.reportedBy == Self.own)
    }

    @Test func `a hidden number answers as one that is not there`() async throws {
        let office = try await office([.lead])
        let hidden = office.town.register.nextNumber(of: .measure) - 1
        let path = "/bearbeiten/massnahmen/1/stand"
        let page = try await office.get(path)
        var bodies: Set<String> = []
        for number in [hidden, hidden + 7, 99_999] {
            let sent = try await office.post(
                path,
                [
                    ("phase", "merged"), ("timing", ""), ("reason.cause", ""),
                    ("reason.sentence", "Zusammen"), ("mergedInto", String(number)),
                ],
                from: page
            )
            #expect(sent.status == .unprocessableContent)
            // Two things differ from answer to answer: the token, and when the session ends.
            bodies.insert(
                sent.text.replacing(/(name="formular" value|data-ende)="[^"]*"/, with: "")
            )
        }
        #expect(bodies.count == 1)
        for path in ["/bearbeiten/massnahmen/", "/bearbeiten/sachstaende/neu?zu="] {
            var answers: Set<String> = []
            for number in [hidden, 99_999] {
                let page = try await office.get("\(path)\(number)")
                let text = page.text.replacing("massnahmen/\(number)", with: "")
                    .replacing("zu=\(number)", with: "")
                answers.insert("\(page.status) \(text)")
            }
            #expect(answers.count == 1, "\(path)")
        }
    }

    @Test func `no title of an internal field is offered to a lead`() async throws {
        let office = try await office([.lead])
        for path in ["/bearbeiten/massnahmen/sachstand", "/bearbeiten/massnahmen/1/stand"] {
            #expect(!(try await office.get(path).text.contains("Kanari")), "\(path)")
        }
        let staff = try await self.office([.office])
        let page = try await staff.get("/bearbeiten/massnahmen/sachstand")
        #expect(page.text.contains("Feld-Kanari"))
    }

    @Test func `a link takes only a measure that its page offered`() async throws {
        let office = try await office([.office])
        let register = office.town.register
        let hidden = register.nextNumber(of: .measure) - 1
        try await office.addRounds([1])
        let asked = try #require(
            Asked(ID(1), office.town.register, office.town.published, office.site.shelves.answers)
        )
        let one = try #require(asked[ID(1)])
        for number in [hidden, 99_999] {
            let typed = AnswerForm(
                FormData([
                    FormData.Pair(name: "antwort", value: "ended"),
                    FormData.Pair(name: "ende", value: "merged"),
                    FormData.Pair(name: "grund-satz", value: "Zusammen."),
                    FormData.Pair(name: "aufgegangen", value: String(number)),
                ])
            )
            let read = typed.read(one, others: asked.others, .german) { _ in nil }
            #expect(read.answer == nil)
            #expect(read.faults.map(\.field) == ["aufgegangen"])
        }
        for (choice, name, value) in [
            ("changed", "phase", "completed"), ("ended", "ende", "planned"),
        ] {
            let typed = AnswerForm(
                FormData([
                    FormData.Pair(name: "antwort", value: choice),
                    FormData.Pair(name: name, value: value),
                ])
            )
            #expect(typed.read(one, others: asked.others, .german) { _ in nil }.answer == nil)
        }
    }
}
