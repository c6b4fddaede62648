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

/// Adds or changes a contact person: the form, what it would store, then saving.
struct PersonEditor: FormFlow {
    let services: Services
    let context: OfficeContext
    /// The person to change; `nil` for a new one.
    let person: Person?
    /// The organization a new person acts for, if the link named one.
    var organization: ID<Organization>?

    func confirm(_ data: FormData) throws -> OfficeAnswer? {
        let form = try read(data)
        return .page(
            PersonCheckPage(context: context, entry: form.entry, data: data, mark: mark).content
        )
    }

    /// Saves the person; if somebody else saved in the meantime, merges both once and tries again.
    ///
    /// - Throws: `FormStop` if both changed the same field, or somebody saved a second time.
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
                // Somebody else saved again in the meantime, so a person has to look at it.
                guard let now = services.persons.person(id) else { return .notFound }
                throw stop(self.merge(merge.merged, now), now)
            }
        }
    }

    /// Reads what was typed.
    ///
    /// - Throws: `FormStop` with the messages if it cannot be stored.
    private func read(_ data: FormData) throws -> PersonForm {
        let form = PersonForm(data, context.words)
        let known = form.entry.problems(in: context.register, on: context.today)
        var faults = form.faults + known.map(said)
        if faults.isEmpty, lacksConsent(form.entry) { faults = [said(.consentMissing)] }
        if !faults.isEmpty { throw FormStop.faulty(faults) }
        return form
    }

    /// Stores the person, if the stored state still has the mark.
    ///
    /// - Throws: `PersonRefused`, with `changedMeanwhile` if it has not.
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

    /// Merges what was typed with what somebody else has saved since the form was opened.
    private func merge(_ data: FormData, _ now: Person) -> FormMerge {
        FormMerge(
            shown: data.below(PersonForm.shown),
            typed: data,
            now: PersonForm.data(of: now, context.words),
            fields: PersonForm.kept
        )
    }

    /// The stop that shows both values of fields that both changed; the form then has the stored
    /// ones.
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

    /// The value of a field in words.
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

    /// Whether a consent is missing; saving checks it again, but here it is told before the
    /// preview.
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

    /// The form with what it was based on when it was sent, or else with what is stored now.
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
    /// Accounts with a mail address whose people are not contact persons yet, oldest first.
    fileprivate var accountsWithoutPost: [Account] {
        accounts.all.filter { persons.person($0.id) == nil && $0.mail != nil }
    }
}
