import Addresses
import Concept
import HTTPTypes
import Journal
import Markup
import OfficeKit
import Register
import Services
import Vault
import Words

extension Services {
    /// The answer at an address about contact persons.
    func answer(_ address: PersonAddress, _ context: OfficeContext) async throws -> OfficeAnswer {
        switch address {
        case .all:
            let shown = persons.shown(to: audience(of: context), on: context.today).all
            return .page(PersonsPage(context: context, persons: shown).content)
        case .new(let organization):
            return try await PersonEditor(
                services: self,
                context: context,
                person: nil,
                organization: organization
            ).answer()
        case .one(let id): return try await show(id, context)
        case .changing(let id):
            guard let person = persons.person(id) else { return try await gone(id, context) }
            return try await PersonEditor(services: self, context: context, person: person).answer()
        case .withdrawing(let id):
            return try await decide(id, .withdrawal, context)
        case .erasing(let id):
            return try await decide(id, .erasure, context)
        case .holding(let id):
            return try await hold(id, context) { holding in
                let erases = context.may(.manageAccounts) && accounts.account(id) != nil
                return .page(
                    HoldingPage(context: context, id: id, holding: holding, erases: erases).content
                )
            }
        case .holdingFile(let id):
            return try await hold(id, context) { holding in
                .file(try holding.file(on: context.today, context.words))
            }
        }
    }

    /// The circle of readers the visitor belongs to.
    func audience(of context: OfficeContext) -> Audience {
        context.may(.managePersons) ? .office : .network
    }

    /// The page of a person, as far as the visitor may see them; not found if that is nothing.
    private func show(_ id: String, _ context: OfficeContext) async throws -> OfficeAnswer {
        guard let person = persons.person(id) else { return try await gone(id, context) }
        let audience = audience(of: context)
        guard let shown = person.shown(to: audience, on: context.today) else { return .notFound }
        let isOffice = audience == .office
        return .page(
            PersonPage(
                context: context,
                shown: shown,
                person: isOffice ? person : nil,
                former: isOffice ? persons.formerConsents(of: id) : []
            ).content
        )
    }

    /// The question whether to withdraw or erase, or the page of somebody who is erased already.
    private func decide(
        _ id: String,
        _ work: PersonDecision.Work,
        _ context: OfficeContext
    ) async throws -> OfficeAnswer {
        let decision = PersonDecision(services: self, context: context, id: id, work: work)
        let answer = try await decision.answer()
        guard case .notFound = answer else { return answer }
        return try await gone(id, context)
    }

    /// Shows what is held: the office for everybody, account managers for people with an account,
    /// and everybody for themselves.
    private func hold(
        _ id: String,
        _ context: OfficeContext,
        _ answer: (PersonHolding) throws -> OfficeAnswer
    ) async throws -> OfficeAnswer {
        let isOwn = id == context.visitor.actor.person
        let hasAccount = accounts.account(id) != nil
        guard isOwn || context.may(.managePersons) || context.may(.manageAccounts) && hasAccount
        else { return .forbidden }
        let holding = try await holding(id, context)
        return holding.isEmpty ? try await gone(id, context) : try answer(holding)
    }

    /// The page in place of an erased person, which does not name them; not found for any other.
    private func gone(_ id: String, _ context: OfficeContext) async throws -> OfficeAnswer {
        guard try await persons.wasErased(id) else { return .notFound }
        let title = context.words[.person(.removedTitle)]
        return .page(
            OfficeContent(title, back: (context.words[.person(.heading)], .persons(.all))) {
                div(.class("stack")) {
                    h1 { title }
                    p(.class("lead")) { context.words[.person(.removed)] }
                }
            },
            .gone
        )
    }
}
