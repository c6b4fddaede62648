import HTTPTypes
import Journal
import Markup
import Register
import Words

/// Takes back a consent, or erases a person: asked once more on a page, then done with one button.
struct PersonDecision: Sendable {
    let office: Office
    let reading: OfficeReading
    let id: String
    let work: Work

    enum Work: Sendable {
        case withdrawal, erasure
    }

    private var words: Catalogue { reading.words }
    private var account: Account? { office.accounts.account(id) }
    private var person: Person? { office.persons.person(id) }

    func answer() async throws -> OfficeAnswer {
        guard person != nil || work == .erasure && account != nil else { return .notFound }
        guard mayDo else { return .forbidden }
        guard reading.request.form != nil, reading.request.step == .save else {
            return .page(page(nil))
        }
        do {
            try await perform()
        } catch let refused as PersonRefused {
            return .page(
                page(refused.problems.map { $0.message(in: words) }),
                .unprocessableContent
            )
        } catch let refused as AccountRefused {
            return .page(
                page(refused.problems.map { $0.message(in: words) }),
                .unprocessableContent
            )
        }
        let done = work == .withdrawal ? "widerrufen" : "geloescht"
        let isThere = work == .withdrawal
        return .seeOther(reading.path(isThere ? .persons(.one(id)) : after, done: done))
    }

    /// Where somebody goes who may not see the list of persons.
    private var after: OfficeAddress {
        .persons(reading.may(.managePersons) ? .all : .holding(reading.visitor.actor.person ?? ""))
    }

    /// Who has an account is erased where accounts are managed.
    private var mayDo: Bool {
        work == .erasure && account != nil
            ? reading.may(.manageAccounts) : reading.may(.managePersons)
    }

    private func perform() async throws {
        // What the log says stands in German, like all that is recorded.
        let reason = Catalogue.german[.person(.removedOnRequest)]
        switch work {
        case .withdrawal:
            let author = reading.visitor.actor.author(for: .managePersons, in: reading.register)
            try await office.persons.withdrawConsent(
                of: id,
                by: author,
                via: .page,
                reason: reason
            )
        case .erasure where account != nil:
            let author = reading.visitor.actor.author(for: .manageAccounts, in: reading.register)
            try await office.accounts.forget(person: id, by: author, via: .page)
            try await office.persons.tend()
        case .erasure:
            let author = reading.visitor.actor.author(for: .managePersons, in: reading.register)
            try await office.persons.erase(id, by: author, via: .page, reason: reason)
        }
    }

    private func page(_ faults: [String]?) -> OfficeContent {
        let isWithdrawal = work == .withdrawal
        let title = words(
            .person(isWithdrawal ? .withdrawTitle : .eraseTitle),
            ["who": person?.reach?.name?.text ?? person?.post.function ?? account?.name ?? ""]
        )
        let back: OfficeAddress = .persons(person == nil ? .holding(id) : .one(id))
        return OfficeContent(
            title,
            back: (words[.person(.heading)], back),
            isFault: faults != nil
        ) {
            div(.class("stack")) {
                FaultSummary(words: words, faults: (faults ?? []).map { (nil, $0) }).markup
                h1 { title }
                p(.class("lead")) {
                    words[.person(isWithdrawal ? .withdrawIntro : .eraseIntro)]
                }
                if !isWithdrawal { p { words[.person(.erasePapers)] } }
                reading.sendingForm {
                    div(.class("actions")) {
                        reading.stepButton(
                            .save,
                            words[.person(isWithdrawal ? .withdrawButton : .eraseButton)]
                        )
                        a(.href(reading.path(back))) { words[.form(.cancel)] }
                    }
                }
            }
        }
    }
}
