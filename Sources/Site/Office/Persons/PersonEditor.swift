import HTTPTypes
import Journal
import Register
import Words

/// Adds or changes a person of the vault: filled in, looked over, saved.
struct PersonEditor: Sendable {
    let office: Office
    let reading: OfficeReading
    /// `nil` for somebody new.
    let person: Person?
    /// For whom somebody new is entered, where that was chosen before.
    var organization: ID<Organization>?

    func answer() async throws -> OfficeAnswer {
        guard let data = reading.request.form else {
            return .page(try page(started).content)
        }
        if reading.request.step == .change { return .page(try page(data).content) }
        let form = PersonForm(data, reading.words)
        var faults = form.faults
        let known = form.entry.problems(in: reading.register, on: reading.today)
        faults += known.map { ($0.field, $0.message(in: reading.words)) }
        if faults.isEmpty, lacksConsent(form.entry) {
            faults = [said(.consentMissing)]
        }
        guard faults.isEmpty else {
            return .page(try page(data, faults).content, .unprocessableContent)
        }
        guard reading.request.step == .save else {
            let page = PersonCheckPage(reading: reading, entry: form.entry, data: data, mark: mark)
            return .page(page.content)
        }
        return try await save(form, data)
    }

    private func save(_ form: PersonForm, _ data: FormData) async throws -> OfficeAnswer {
        let author = reading.visitor.actor.author(for: .managePersons, in: reading.register)
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
            return .seeOther(reading.path(.persons(shown), done: "gespeichert"))
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
        (problem.field, problem.message(in: reading.words))
    }

    /// Asked once more when it is saved; here it is said before somebody looks it over.
    private func lacksConsent(_ entry: PersonEntry) -> Bool {
        let shown = person?.consent == nil ? nil : person?.reach
        return entry.consent == nil && entry.reach.isWider(than: shown)
    }

    private var started: FormData {
        if let person { return PersonForm.data(of: person, reading.words) }
        let chosen = organization.map {
            FormData.Pair(name: PersonForm.organization, value: String($0.number))
        }
        return FormData([chosen].compactMap { $0 })
    }

    private var mark: String { reading.request.form?[FormName.version] ?? "" }

    private func page(
        _ data: FormData,
        _ faults: [(field: String?, sentence: String)] = [],
        isNew: Bool = false
    ) throws -> PersonFormPage {
        let sent = isNew ? nil : reading.request.form?[FormName.version]
        return PersonFormPage(
            reading: reading,
            person: person,
            data: data,
            mark: try sent ?? (person.flatMap { office.persons.person($0.id) }).map(Persons.mark)
                ?? "",
            summary: FaultSummary(words: reading.words, faults: faults),
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
