import HTTPTypes
import Journal
import Register
import Words

/// Adds or changes a person of the vault: filled in, looked over, saved.
struct PersonEditor: Sendable {
    let office: Office
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
        return try await save(form, data)
    }

    private func save(_ form: PersonForm, _ data: FormData) async throws -> OfficeAnswer {
        let author = context.visitor.actor.author(for: .managePersons, in: context.register)
        do {
            var id = person?.id
            if let id {
                let mark = data[FormName.version] ?? ""
                try await office.persons.change(
                    id,
                    from: mark,
                    to: form.entry,
                    by: author,
                    via: .page
                )
            } else {
                id = try await office.persons.add(
                    form.entry,
                    account: form.account,
                    by: author,
                    via: .page
                )
            }
            let shown = id.map { PersonAddress.one($0) } ?? .all
            return .seeOther(context.path(.persons(shown), done: "gespeichert"))
        } catch let refused as PersonRefused {
            let faults = refused.problems.map(said)
            let status: HTTPResponse.Status =
                refused.problems == [.changedMeanwhile] ? .conflict : .unprocessableContent
            // Only who is told that somebody was faster goes on from what stands there now.
            let isNew = status == .conflict
            return .page(try page(data, faults, isNew: isNew).content, status)
        }
    }

    private func said(_ problem: PersonProblem) -> (field: String?, sentence: String) {
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
            FormData.Pair(name: PersonForm.organization, value: String($0.number))
        }
        return FormData([chosen].compactMap { $0 })
    }

    private var mark: String { context.request.form?[FormName.version] ?? "" }

    private func page(
        _ data: FormData,
        _ faults: [(field: String?, sentence: String)] = [],
        isNew: Bool = false
    ) throws -> PersonFormPage {
        let sent = isNew ? nil : context.request.form?[FormName.version]
        return PersonFormPage(
            context: context,
            person: person,
            data: data,
            mark: try sent ?? (person.flatMap { office.persons.person($0.id) }).map(Persons.mark)
                ?? "",
            summary: FaultSummary(words: context.words, faults: faults),
            accounts: person == nil ? office.accountsWithoutPost : []
        )
    }
}

extension Office {
    /// Accounts of people who are not in the vault yet, in the order in which they were made.
    fileprivate var accountsWithoutPost: [Account] {
        accounts.all.filter { persons.person($0.id) == nil && $0.mail != nil }
    }
}
