import Addresses
import Concept
import Design
import Markup
import OfficeKit
import Register
import Services
import Vault
import Web
import Words

/// The form about a person: what they can be asked, how to reach them, who sees it, the consent.
struct PersonFormPage: Sendable {
    let context: OfficeContext
    /// The person to change; `nil` for a new one.
    let person: Person?
    /// What the fields show.
    let data: FormData
    /// What the form shows from the store, and the mark of that state.
    let shown: FormData
    let mark: String
    let summary: FaultSummary
    /// The accounts that a new person may have; empty for a person who is stored already.
    let accounts: [Account]

    private var words: Catalogue { context.words }

    private var title: String {
        person.map { words(.person(.changeTitle), ["function": $0.post.function]) }
            ?? words[.person(.newTitle)]
    }

    private var back: OfficeAddress {
        .persons(person.map { .one($0.id) } ?? .all)
    }

    var content: OfficeContent {
        OfficeContent(
            title,
            back: (words[.person(.heading)], back),
            isFault: !summary.isEmpty
        ) {
            div(.class("stack")) {
                summary.markup
                h1 { title }
                context.sendingForm {
                    context.hidden(FormName.version, mark)
                    if person != nil { context.kept(shown.named(from: PersonForm.shown)) }
                    post
                    reach
                    consent
                    context.personNotice.markup
                    div(.class("actions")) {
                        context.stepButton(.check, words[.form(.check)])
                        a(.href(context.path(back))) { words[.form(.cancel)] }
                    }
                }
            }
        }
    }

    private var post: some Markup {
        fieldset(.class("group")) {
            legend { words[.person(.postHeading)] }
            field(PersonInput.function, .function, hint: .functionHint)
            field(
                PersonInput.organization,
                .organization,
                .list(organizations, none: words[.person(.ownOffice)])
            )
            field(PersonInput.until, .until, hint: .untilHint)
            if person == nil, !accounts.isEmpty {
                field(
                    PersonInput.account,
                    .account,
                    .list(accountChoices, none: words[.person(.noAccount)]),
                    hint: .accountHint
                )
            }
        }
    }

    private var reach: some Markup {
        fieldset(.class("group")) {
            legend { words[.person(.reachHeading)] }
            detail(PersonInput.name, .name, .nameAudience)
            detail(PersonInput.mail, .mail, .mailAudience)
            detail(PersonInput.telephone, .telephone, .telephoneAudience)
        }
    }

    private var consent: some Markup {
        fieldset(.class("group")) {
            legend { words[.person(.consentHeading)] }
            if let consent = person?.consent {
                p(.class("note")) {
                    words(.person(.consentHolds), ["day": words.date(consent.givenOn)])
                }
            }
            field(PersonInput.consent, .consentGiven, .flag, hint: .consentHint)
            field(PersonInput.consentDay, .consentDay, hint: nil)
            field(
                PersonInput.consentManner,
                .consentManner,
                .list(words.choosable(Consent.Manner.allCases), none: words[.form(.nothingChosen)])
            )
            field(PersonInput.consentText, .consentText, .paragraph(), hint: .consentTextHint)
        }
    }

    @MarkupBuilder
    private func detail(
        _ name: String,
        _ label: TextKey.Person,
        _ audience: TextKey.Person
    ) -> some Markup {
        field(name, label)
        field(PersonInput.audience(of: name), audience, .list(words.choosable(Audience.allCases)))
    }

    private func field(
        _ name: String,
        _ label: TextKey.Person,
        _ control: InputField.Control = .line(),
        hint: TextKey.Person? = nil
    ) -> some Markup {
        InputField(
            name,
            words[.person(label)],
            control,
            hint: hint.map { words[.person($0)] },
            value: data[name] ?? preset(name)
        ).markup(summary)
    }

    /// The default of an empty field: the wording of the consent, nothing for others.
    private func preset(_ name: String) -> String {
        guard name == PersonInput.consentText, context.request.form == nil else { return "" }
        return Catalogue.german(.person(.consentWords), ["town": context.town])
    }

    private var organizations: [Choosable] {
        context.register.all(Organization.self)
            .sorted { SortKey($0.title) < SortKey($1.title) }
            .map { Choosable(value: String($0.id.number), text: $0.title) }
    }

    private var accountChoices: [Choosable] {
        accounts.map { Choosable(value: $0.id, text: $0.name) }
    }
}

/// What would be stored about a person and who would see it, to be confirmed.
struct PersonCheckPage: Sendable {
    let context: OfficeContext
    let entry: PersonEntry
    let data: FormData
    let mark: String

    private var words: Catalogue { context.words }

    var content: OfficeContent {
        OfficeContent(title) {
            div(.class("stack")) {
                h1 { title }
                context.personFacts(Person(id: "", post: entry.post, reach: entry.reach))
                if let consent = entry.consent {
                    h2 { words[.person(.consentHeading)] }
                    p {
                        words(
                            .person(.consentGivenOn),
                            [
                                "day": words.date(consent.givenOn),
                                "manner": words.word(consent.manner),
                            ]
                        )
                    }
                    blockquote { context.own(consent.text) }
                }
                if entry.reach.audience == .public {
                    p(.class("note")) { words[.form(.publicNote)] }
                }
                context.sendingForm {
                    context.hidden(FormName.version, mark)
                    context.kept(data)
                    div(.class("actions")) {
                        context.stepButton(.save, words[.form(.save)])
                        context.stepButton(.change, words[.form(.change)], isMain: false)
                    }
                }
            }
        }
    }

    private var title: String {
        words(.form(.checkTitle), ["record": entry.post.function])
    }
}
