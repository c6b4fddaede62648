import HTTPTypes
import Journal
import Markup
import Register
import Words

extension Office {
    /// What stands at an address of the vault.
    func answer(_ address: PersonAddress, _ reading: OfficeReading) async throws -> OfficeAnswer {
        switch address {
        case .all:
            let shown = persons.shown(to: audience(of: reading), on: reading.today).all
            return .page(PersonsPage(reading: reading, persons: shown).content)
        case .new(let organization):
            return try await PersonEditor(
                office: self,
                reading: reading,
                person: nil,
                organization: organization
            ).answer()
        case .one(let id): return try await show(id, reading)
        case .changing(let id):
            guard let person = persons.person(id) else { return try await gone(id, reading) }
            return try await PersonEditor(office: self, reading: reading, person: person).answer()
        case .withdrawing(let id):
            return try await decide(id, .withdrawal, reading)
        case .erasing(let id):
            return try await decide(id, .erasure, reading)
        case .holding(let id):
            return try await hold(id, reading) { holding in
                let erases = reading.may(.manageAccounts) && accounts.account(id) != nil
                return .page(
                    HoldingPage(reading: reading, id: id, holding: holding, erases: erases).content
                )
            }
        case .holdingFile(let id):
            return try await hold(id, reading) { holding in
                .file(try holding.file(on: reading.today, reading.words))
            }
        }
    }

    func audience(of reading: OfficeReading) -> Audience {
        reading.may(.managePersons) ? .office : .network
    }

    private func show(_ id: String, _ reading: OfficeReading) async throws -> OfficeAnswer {
        guard let person = persons.person(id) else { return try await gone(id, reading) }
        let audience = audience(of: reading)
        guard let shown = person.shown(to: audience, on: reading.today) else { return .notFound }
        let isOffice = audience == .office
        return .page(
            PersonPage(
                reading: reading,
                shown: shown,
                person: isOffice ? person : nil,
                former: isOffice ? persons.formerConsents(of: id) : []
            ).content
        )
    }

    private func decide(
        _ id: String,
        _ work: PersonDecision.Work,
        _ reading: OfficeReading
    ) async throws -> OfficeAnswer {
        let decision = PersonDecision(office: self, reading: reading, id: id, work: work)
        let answer = try await decision.answer()
        guard case .notFound = answer else { return answer }
        return try await gone(id, reading)
    }

    /// The office may ask for everybody, who manages accounts for those with one, and all for themselves.
    private func hold(
        _ id: String,
        _ reading: OfficeReading,
        _ answer: (PersonHolding) throws -> OfficeAnswer
    ) async throws -> OfficeAnswer {
        let isOwn = id == reading.visitor.actor.person
        let hasAccount = accounts.account(id) != nil
        guard isOwn || reading.may(.managePersons) || reading.may(.manageAccounts) && hasAccount
        else { return .forbidden }
        let holding = try await holding(id, reading)
        return holding.isEmpty ? try await gone(id, reading) : try answer(holding)
    }

    /// Nobody: where somebody was erased, the page says so and not whom.
    private func gone(_ id: String, _ reading: OfficeReading) async throws -> OfficeAnswer {
        guard try await persons.wasErased(id) else { return .notFound }
        let title = reading.words[.person(.removedTitle)]
        return .page(
            OfficeContent(title, back: (reading.words[.person(.heading)], .persons(.all))) {
                div(.class("stack")) {
                    h1 { title }
                    p(.class("lead")) { reading.words[.person(.removed)] }
                }
            },
            .gone
        )
    }
}
