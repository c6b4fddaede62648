import Concept
import Design
import Exchange
import OfficeKit
import Register
import Services
import Vault
import Web
import Words

/// Reads the form about a person into values, and writes a person into the form.
struct PersonForm: Sendable {
    let entry: PersonEntry
    /// The identifier of the account chosen for a new person; `nil` if none was.
    let account: String?
    /// The messages for what cannot be read, in the order of the fields.
    let faults: [FormFault]

    /// The prefix of the hidden fields that say what the form showed when it was opened.
    static let shown = "vorher-"
    /// The fields of what is stored about a person; a consent is entered each time.
    static let kept =
        [PersonInput.function, PersonInput.organization, PersonInput.until]
        + [PersonInput.name, PersonInput.mail, PersonInput.telephone]
        .flatMap { [$0, PersonInput.audience(of: $0)] }

    /// Reads what was sent; a detail without a choice of who sees it is seen by the office only.
    init(_ data: FormData, _ words: Catalogue) {
        var faults: [FormFault] = []
        func text(_ field: String) -> String? { data[field]?.typedText }
        func detail(_ field: String) -> Person.Detail? {
            text(field).map { typed in
                let audience =
                    data[PersonInput.audience(of: field)].flatMap(Audience.init) ?? .office
                return Person.Detail(typed, audience)
            }
        }
        func day(_ field: String, _ label: TextKey.Person) -> Day? {
            guard let typed = text(field) else { return nil }
            let day = Typed.day(typed)
            if day == nil {
                let values = ["field": words[.person(label)], "typed": typed]
                faults.append((field, words(.form(.faultDay), values)))
            }
            return day
        }
        let post = Person.Post(
            function: text(PersonInput.function) ?? "",
            organization: text(PersonInput.organization).map { ID(Int($0) ?? 0) },
            until: day(PersonInput.until, .until)
        )
        var consent: PersonEntry.GivenConsent?
        if data[PersonInput.consent] == "ja" {
            let givenOn = day(PersonInput.consentDay, .consentDay)
            if text(PersonInput.consentDay) == nil {
                let values = ["field": words[.person(.consentDay)]]
                faults.append((PersonInput.consentDay, words(.form(.faultMissing), values)))
            }
            if let manner = data[PersonInput.consentManner].flatMap(Consent.Manner.init) {
                consent = givenOn.map { day in
                    let given = text(PersonInput.consentText) ?? ""
                    return PersonEntry.GivenConsent(text: given, givenOn: day, manner: manner)
                }
            } else {
                let values = ["field": words[.person(.consentManner)]]
                faults.append((PersonInput.consentManner, words(.form(.faultMissing), values)))
            }
        }
        entry = PersonEntry(
            post: post,
            reach: Person.Reach(
                name: detail(PersonInput.name),
                mail: detail(PersonInput.mail),
                telephone: detail(PersonInput.telephone)
            ),
            consent: consent
        )
        account = text(PersonInput.account)
        self.faults = faults
    }

    /// The fields as the form shows them for a person.
    static func data(of person: Person, _ words: Catalogue) -> FormData {
        var pairs = [
            FormData.Pair(name: PersonInput.function, value: person.post.function),
            FormData.Pair(
                name: PersonInput.organization,
                value: person.post.organization.map { String($0.number) } ?? ""
            ),
            FormData.Pair(
                name: PersonInput.until,
                value: person.post.until.map(words.typedDay) ?? ""
            ),
        ]
        let details = [
            (PersonInput.name, person.reach?.name), (PersonInput.mail, person.reach?.mail),
            (PersonInput.telephone, person.reach?.telephone),
        ]
        for (field, detail) in details {
            pairs.append(FormData.Pair(name: field, value: detail?.text ?? ""))
            let audience = (detail?.audience ?? .office).rawValue
            pairs.append(FormData.Pair(name: PersonInput.audience(of: field), value: audience))
        }
        return FormData(pairs)
    }
}
