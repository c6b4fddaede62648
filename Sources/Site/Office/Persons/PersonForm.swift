import Exchange
import Journal
import Register
import Words

/// What a form about a person has sent, read into values; and a person written back as a form.
struct PersonForm: Sendable {
    let entry: PersonEntry
    /// The number of the account, where one was chosen for somebody new.
    let account: String?
    /// What cannot be read at all, in the order of the fields.
    let faults: [(field: String?, sentence: String)]

    static let function = "aufgabe"
    static let organization = "fuer"
    static let until = "bis"
    static let name = "name"
    static let mail = "mail"
    static let telephone = "telefon"
    static let account = "konto"
    static let consent = "einwilligung"
    static let consentDay = "einwilligung-tag"
    static let consentManner = "einwilligung-form"
    static let consentText = "einwilligung-text"

    /// Under names that begin so the form says what it stood on.
    static let shown = "vorher-"
    /// The fields of what is kept of a person; a consent is given anew each time.
    static let kept =
        [function, organization, until]
        + [name, mail, telephone].flatMap { [$0, audience(of: $0)] }

    /// The name of the field that says who sees a detail.
    static func audience(of field: String) -> String { field + "-sichtbar" }

    init(_ data: FormData, _ words: Catalogue) {
        var faults: [(field: String?, sentence: String)] = []
        func text(_ field: String) -> String? { data[field]?.typedText }
        func detail(_ field: String) -> Person.Detail? {
            text(field).map { typed in
                let audience = data[Self.audience(of: field)].flatMap(Audience.init) ?? .office
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
            function: text(Self.function) ?? "",
            organization: text(Self.organization).map { ID(Int($0) ?? 0) },
            until: day(Self.until, .until)
        )
        var consent: PersonEntry.GivenConsent?
        if data[Self.consent] == "ja" {
            let givenOn = day(Self.consentDay, .consentDay)
            if text(Self.consentDay) == nil {
                let values = ["field": words[.person(.consentDay)]]
                faults.append((Self.consentDay, words(.form(.faultMissing), values)))
            }
            if let manner = data[Self.consentManner].flatMap(Consent.Manner.init) {
                consent = givenOn.map { day in
                    let given = text(Self.consentText) ?? ""
                    return PersonEntry.GivenConsent(text: given, givenOn: day, manner: manner)
                }
            } else {
                let values = ["field": words[.person(.consentManner)]]
                faults.append((Self.consentManner, words(.form(.faultMissing), values)))
            }
        }
        entry = PersonEntry(
            post: post,
            reach: Person.Reach(
                name: detail(Self.name),
                mail: detail(Self.mail),
                telephone: detail(Self.telephone)
            ),
            consent: consent
        )
        account = text(Self.account)
        self.faults = faults
    }

    /// The form of somebody who is known.
    static func data(of person: Person, _ words: Catalogue) -> FormData {
        var pairs = [
            FormData.Pair(name: function, value: person.post.function),
            FormData.Pair(
                name: organization,
                value: person.post.organization.map { String($0.number) } ?? ""
            ),
            FormData.Pair(name: until, value: person.post.until.map(words.typedDay) ?? ""),
        ]
        let details = [
            (name, person.reach?.name), (mail, person.reach?.mail),
            (telephone, person.reach?.telephone),
        ]
        for (field, detail) in details {
            pairs.append(FormData.Pair(name: field, value: detail?.text ?? ""))
            let audience = (detail?.audience ?? .office).rawValue
            pairs.append(FormData.Pair(name: Self.audience(of: field), value: audience))
        }
        return FormData(pairs)
    }
}
