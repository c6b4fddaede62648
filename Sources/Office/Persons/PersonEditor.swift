import Addresses
import Concept
import Design
import HTTPTypes
import Journal
import OfficeKit
import Register
import Services
import Vault
import Web
import Words

/// Adds or changes a person of the vault: filled in, looked over, saved.
struct PersonEditor: FormFlow {
    let services: Services
    let context: OfficeContext
    /// `nil` for somebody new.
    let person: Person?
    /// For whom somebody new is entered, where that was chosen before.
    var organization: ID<Organization>?

    func confirm(_ data: FormData) throws -> OfficeAnswer? {
        let form = try read(data)
        return .page(
            PersonCheckPage(context: context, entry: form.entry, data: data, mark: mark).content
        )
    }

    func perform(_ data: FormData) async throws -> OfficeAnswer {
        do {
            return try await save(try read(data), from: mark)
        } catch let refused as PersonRefused where refused.problems == [.changedMeanwhile] {
            guard let id = person?.id, let now = services.persons.person(id) else {
                return .notFound
            }
            let merge = merge(data, now)
            guard merge.conflicts.isEmpty else { throw stop(merge, now) }
            do {
                return try await save(try read(merge.merged), from: try Persons.mark(now))
            } catch let refused as PersonRefused where refused.problems == [.changedMeanwhile] {
                // And once more: now somebody has to look.
                guard let now = services.persons.person(id) else { return .notFound }
                throw stop(self.merge(merge.merged, now), now)
            }
        }
    }

    /// What was typed, where it can be taken.
    ///
    /// - Throws: `FormStop`.
    private func read(_ data: FormData) throws -> PersonForm {
        let form = PersonForm(data, context.words)
        let known = form.entry.problems(in: context.register, on: context.today)
        var faults = form.faults + known.map(said)
        if faults.isEmpty, lacksConsent(form.entry) { faults = [said(.consentMissing)] }
        if !faults.isEmpty { throw FormStop.faulty(faults) }
        return form
    }

    private func save(_ form: PersonForm, from mark: String) async throws -> OfficeAnswer {
        let author = context.visitor.actor.author(for: .managePersons, in: context.register)
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
        return context.done(.persons(id.map { .one($0) } ?? .all), "gespeichert")
    }

    /// Brings together what was typed and what somebody else has saved since.
    private func merge(_ data: FormData, _ now: Person) -> FormMerge {
        FormMerge(
            shown: data.below(PersonForm.shown),
            typed: data,
            now: PersonForm.data(of: now, context.words),
            fields: PersonForm.kept
        )
    }

    /// Shows both where they changed the same; the form goes on from what stands there now.
    private func stop(_ merge: FormMerge, _ now: Person) -> FormStop {
        let theirs = PersonForm.data(of: now, context.words)
        let faults = merge.conflicts.map { field -> FormFault in
            let value = ["value": saying(theirs[field] ?? "", in: field)]
            return (field, context.words(.person(.faultNow), value))
        }
        var stop = FormStop.moved([said(.changedMeanwhile)] + faults)
        stop.data = merge.merged
        return stop
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

    /// The form goes on from what it says that it stood on, or else from what stands there now.
    func page(_ data: FormData?, _ stop: FormStop?) throws -> OfficeContent {
        let sent = stop?.data == nil ? context.request.form : nil
        let known = person.flatMap { services.persons.person($0.id) }
        let shown = known.map { PersonForm.data(of: $0, context.words) } ?? FormData()
        return PersonFormPage(
            context: context,
            person: person,
            data: data ?? started,
            shown: sent?.below(PersonForm.shown) ?? shown,
            mark: try sent?[FormName.version] ?? known.map(Persons.mark) ?? "",
            summary: context.summary(stop),
            accounts: person == nil ? services.accountsWithoutPost : []
        ).content
    }
}

extension Services {
    /// Accounts of people who are not in the vault yet, in the order in which they were made.
    fileprivate var accountsWithoutPost: [Account] {
        accounts.all.filter { persons.person($0.id) == nil && $0.mail != nil }
    }
}
