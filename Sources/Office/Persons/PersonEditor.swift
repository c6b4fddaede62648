import Addresses
import Concept
import Design
import HTTPTypes
import OfficeKit
import Register
import Services
import Vault
import Web
import Words

/// Adds or changes a person of the vault: filled in, looked over, saved.
struct PersonEditor: Sendable {
    let services: Services
    let context: OfficeContext
    /// `nil` for somebody new.
    let person: Person?
    /// For whom somebody new is entered, where that was chosen before.
    var organization: ID<Organization>?

    func answer() async throws -> OfficeAnswer {
        guard let data = context.request.form else {
            return .page(try page(started).content)
        }
        if context.request.step == .change { return .page(try page(data).content) }
        return try await answer(data, from: mark, isAgain: false)
    }

    /// `isAgain` is whether what was typed was already brought together with what somebody else typed.
    private func answer(
        _ data: FormData,
        from mark: String,
        isAgain: Bool
    ) async throws -> OfficeAnswer {
        let form = PersonForm(data, context.words)
        var faults = form.faults
        let known = form.entry.problems(in: context.register, on: context.today)
        faults += known.map { ($0.field, $0.message(in: context.words)) }
        if faults.isEmpty, lacksConsent(form.entry) {
            faults = [said(.consentMissing)]
        }
        guard faults.isEmpty else {
            return .page(try page(data, faults).content, .unprocessableContent)
        }
        guard context.request.step == .save else {
            let page = PersonCheckPage(context: context, entry: form.entry, data: data, mark: mark)
            return .page(page.content)
        }
        return try await save(form, data, from: mark, isAgain: isAgain)
    }

    private func save(
        _ form: PersonForm,
        _ data: FormData,
        from mark: String,
        isAgain: Bool
    ) async throws -> OfficeAnswer {
        let author = context.visitor.actor.author(for: .managePersons, in: context.register)
        do {
            var id = person?.id
            if let id {
                try await services.persons.change(
                    id,
                    from: mark,
                    to: form.entry,
                    by: author,
                    via: .page
                )
            } else {
                id = try await services.persons.add(
                    form.entry,
                    account: form.account,
                    by: author,
                    via: .page
                )
            }
            let shown = id.map { PersonAddress.one($0) } ?? .all
            return .seeOther(context.path(.persons(shown), done: "gespeichert"))
        } catch let refused as PersonRefused {
            if refused.problems == [.changedMeanwhile] {
                return try await goOn(data, isAgain: isAgain)
            }
            let faults = refused.problems.map(said)
            return .page(try page(data, faults).content, .unprocessableContent)
        }
    }

    /// Brings together what was typed and what somebody else has saved since: saves it where they changed
    /// different fields, and shows both where they changed the same.
    private func goOn(_ data: FormData, isAgain: Bool) async throws -> OfficeAnswer {
        guard let id = person?.id, let now = services.persons.person(id) else { return .notFound }
        let theirs = PersonForm.data(of: now, context.words)
        let merge = FormMerge(
            shown: data.below(PersonForm.shown),
            typed: data,
            now: theirs,
            fields: PersonForm.kept
        )
        if merge.conflicts.isEmpty, !isAgain {
            return try await answer(merge.merged, from: try Persons.mark(now), isAgain: true)
        }
        let faults = merge.conflicts.map { field in
            let value = ["value": saying(theirs[field] ?? "", in: field)]
            return (field: String?.some(field), sentence: context.words(.person(.faultNow), value))
        }
        let all = [said(.changedMeanwhile)] + faults
        return .page(try page(merge.merged, all, from: now).content, .conflict)
    }

    /// A value of the form in words.
    private func saying(_ value: String, in field: String) -> String {
        let words = context.words
        if value.isEmpty { return words[.value(.notGiven)] }
        if field == PersonInput.organization, let number = Int(value) {
            return context.label(Reference(.organization, number))
        }
        let audience =
            field.hasSuffix(PersonInput.audience(of: "")) ? Audience(rawValue: value) : nil
        return audience.map { words.word($0) } ?? value
    }

    private func said(_ problem: PersonProblem) -> FormFault {
        (problem.field, problem.message(in: context.words))
    }

    /// Asked once more when it is saved; here it is said before somebody looks it over.
    private func lacksConsent(_ entry: PersonEntry) -> Bool {
        let shown = person?.consent == nil ? nil : person?.reach
        return entry.consent == nil && entry.reach.isWider(than: shown)
    }

    private var started: FormData {
        if let person { return PersonForm.data(of: person, context.words) }
        let chosen = organization.map {
            FormData.Pair(name: PersonInput.organization, value: String($0.number))
        }
        return FormData([chosen].compactMap { $0 })
    }

    private var mark: String { context.request.form?[FormName.version] ?? "" }

    /// `now` is what the form goes on from; otherwise it is what the form says, or what stands there.
    private func page(
        _ data: FormData,
        _ faults: [FormFault] = [],
        from now: Person? = nil
    ) throws -> PersonFormPage {
        let sent = now == nil ? context.request.form : nil
        let known = now ?? person.flatMap { services.persons.person($0.id) }
        let shown = known.map { PersonForm.data(of: $0, context.words) } ?? FormData()
        return PersonFormPage(
            context: context,
            person: person,
            data: data,
            shown: sent?.below(PersonForm.shown) ?? shown,
            mark: try sent?[FormName.version] ?? known.map(Persons.mark) ?? "",
            summary: FaultSummary(words: context.words, faults: faults),
            accounts: person == nil ? services.accountsWithoutPost : []
        )
    }
}

extension Services {
    /// Accounts of people who are not in the vault yet, in the order in which they were made.
    fileprivate var accountsWithoutPost: [Account] {
        accounts.all.filter { persons.person($0.id) == nil && $0.mail != nil }
    }
}
