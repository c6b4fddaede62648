import Addresses
import Concept
import Design
import HTTPTypes
import Journal
import Markup
import OfficeKit
import Register
import Services
import Vault
import Web
import Words

/// Withdraws a consent or erases a person, after a page that asks to confirm it.
struct PersonDecision: Decision {
    let services: Services
    let context: OfficeContext
    let id: String
    let work: Work

    enum Work: Sendable {
        case withdrawal, erasure
    }

    private var words: Catalogue { context.words }
    private var account: Account? { services.accounts.account(id) }
    private var person: Person? { services.persons.person(id) }

    func before() -> OfficeAnswer? {
        guard person != nil || work == .erasure && account != nil else { return .notFound }
        return mayDo ? nil : .forbidden
    }

    func perform(_ data: FormData) async throws -> OfficeAnswer {
        try await perform()
        return work == .withdrawal
            ? context.done(.persons(.one(id)), "widerrufen") : context.done(after, "geloescht")
    }

    /// The page has no fields, so every message stands at its top.
    func stop(for error: any Error) -> FormStop? {
        context.stop(for: error).map { .faulty($0.faults.map { (nil, $0.sentence) }) }
    }

    /// The page shown afterwards; a visitor who may not see the list gets the page of their own
    /// data.
    private var after: OfficeAddress {
        .persons(context.may(.managePersons) ? .all : .holding(context.visitor.actor.person ?? ""))
    }

    /// People with an account are erased by those who manage accounts.
    private var mayDo: Bool {
        work == .erasure && account != nil
            ? context.may(.manageAccounts) : context.may(.managePersons)
    }

    private func perform() async throws {
        // The log is written in German, whatever language the page has.
        let reason = Catalogue.german[.person(.removedOnRequest)]
        switch work {
        case .withdrawal:
            let author = context.visitor.actor.author(for: .managePersons, in: context.register)
            try await services.persons.withdrawConsent(
                of: id,
                by: author,
                via: .page,
                reason: reason
            )
        case .erasure where account != nil:
            let author = context.visitor.actor.author(for: .manageAccounts, in: context.register)
            try await services.accounts.forget(person: id, by: author, via: .page)
            try await services.persons.refresh()
        case .erasure:
            let author = context.visitor.actor.author(for: .managePersons, in: context.register)
            try await services.persons.erase(id, by: author, via: .page, reason: reason)
        }
    }

    func page(_ data: FormData?, _ stop: FormStop?) -> OfficeContent {
        let isWithdrawal = work == .withdrawal
        let title = words(
            .person(isWithdrawal ? .withdrawTitle : .eraseTitle),
            ["who": person?.reach?.name?.text ?? person?.post.function ?? account?.name ?? ""]
        )
        let back: OfficeAddress = .persons(person == nil ? .holding(id) : .one(id))
        return OfficeContent(
            title,
            back: (words[.person(.heading)], back),
            isFault: stop != nil
        ) {
            div(.class("stack")) {
                context.summary(stop).markup
                h1 { title }
                p(.class("lead")) {
                    words[.person(isWithdrawal ? .withdrawIntro : .eraseIntro)]
                }
                if !isWithdrawal { p { words[.person(.erasePapers)] } }
                context.sendingForm {
                    div(.class("actions")) {
                        context.stepButton(
                            .save,
                            words[.person(isWithdrawal ? .withdrawButton : .eraseButton)]
                        )
                        a(.href(context.path(back))) { words[.form(.cancel)] }
                    }
                }
            }
        }
    }
}
