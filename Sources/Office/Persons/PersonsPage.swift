import Addresses
import Concept
import Design
import Markup
import OfficeKit
import Register
import Words

/// The contact persons, with as many details as the visitor may see.
struct PersonsPage: Sendable {
    let context: OfficeContext
    let persons: [ShownPerson]

    private var words: Catalogue { context.words }
    private var managesPersons: Bool { context.may(.managePersons) }

    var content: OfficeContent {
        OfficeContent(words[.person(.heading)]) {
            div(.class("stack")) {
                context.doneNotice
                h1 { words[.person(.heading)] }
                p(.class("lead")) {
                    words[.person(managesPersons ? .introOffice : .introNetwork)]
                }
                if managesPersons {
                    p {
                        a(.class("button"), .href(context.path(.persons(.new(of: nil))))) {
                            words[.person(.newTitle)]
                        }
                    }
                }
                if persons.isEmpty {
                    p { words[.person(.none)] }
                } else {
                    table
                    context.saveShelf(.persons)
                }
                p {
                    a(.href(context.path(.persons(.holding(context.visitor.actor.person ?? ""))))) {
                        words[.person(.ownHolding)]
                    }
                }
            }
        }
    }

    private var table: some Markup {
        div(
            .class("scroll"),
            .role(.region),
            .tabindex(0),
            .aria(.label(words[.person(.heading)]))
        ) {
            Element<HTML.Table, _> {
                caption(.class("hidden")) { words[.person(.heading)] }
                thead {
                    tr {
                        th(.scope(.col)) { words[.person(.function)] }
                        th(.scope(.col)) { words[.person(.organization)] }
                        th(.scope(.col)) { words[.person(.name)] }
                        th(.scope(.col)) { words[.person(.telephone)] }
                        th(.scope(.col)) { words[.person(.mail)] }
                    }
                }
                tbody { ForEach(persons) { row($0) } }
            }
        }
    }

    private func row(_ person: ShownPerson) -> some Markup {
        tr {
            th(.scope(.row)) {
                a(.href(context.path(.persons(.one(person.id))))) {
                    context.own(context.postLine(person.post))
                }
            }
            td { context.askedFor(person.post) }
            td { person.name ?? "" }
            td { person.telephone ?? "" }
            td { person.mail ?? "" }
        }
    }
}

/// One person: with consent and all details for the office, with what they may see for others.
struct PersonPage: Sendable {
    let context: OfficeContext
    let shown: ShownPerson
    /// All details; `nil` for a visitor who may not see them.
    let person: Person?
    let former: [FormerConsent]

    private var words: Catalogue { context.words }
    private var title: String { context.postLine(shown.post) }

    var content: OfficeContent {
        OfficeContent(title, back: (words[.person(.heading)], .persons(.all))) {
            div(.class("stack")) {
                context.doneNotice
                h1 { context.own(title) }
                if let person {
                    ways(person)
                    context.personFacts(person)
                    if person.reach == nil {
                        p(.class("note")) { words[.person(.anonymised)] }
                    }
                    consents(person)
                } else {
                    seen
                }
            }
        }
    }

    private var seen: some Markup {
        dl(.class("facts")) {
            fact(words[.person(.organization)], context.askedFor(shown.post))
            if let name = shown.name { fact(words[.person(.name)], name) }
            if let mail = shown.mail { fact(words[.person(.mail)], mail) }
            if let telephone = shown.telephone {
                fact(words[.person(.telephone)], telephone)
            }
        }
    }

    private func ways(_ person: Person) -> some Markup {
        ul(.class("plain ways")) {
            way(.changing(person.id), words[.office(.change)])
            if person.consent != nil {
                way(.withdrawing(person.id), words[.person(.withdrawButton)])
            }
            way(.holding(person.id), words[.person(.holding)])
            way(.erasing(person.id), words[.person(.eraseButton)])
        }
    }

    private func way(_ address: PersonAddress, _ text: String) -> some Markup {
        li { a(.href(context.path(.persons(address)))) { text } }
    }

    private func consents(_ person: Person) -> some Markup {
        section(.class("stack"), .aria(.labelledby("einwilligungen"))) {
            h2(.id("einwilligungen")) { words[.person(.consentHeading)] }
            if person.consent == nil { p { words[.person(.noConsent)] } }
            ul(.class("plain spaced")) {
                if let consent = person.consent { li { told(consent) } }
                ForEach(former) { former in
                    li {
                        strong { words.word(former.end) }
                        ", " + words.dateAndTime(former.endedAt)
                        told(former.consent)
                    }
                }
            }
        }
    }

    @MarkupBuilder
    private func told(_ consent: Consent) -> some Markup {
        p {
            words(
                .person(.consentGivenOn),
                ["day": words.date(consent.givenOn), "manner": words.word(consent.manner)]
            )
        }
        blockquote { context.own(consent.text) }
        p(.class("soft")) {
            words(
                .person(.consentRecorded),
                [
                    "day": words.dateAndTime(consent.recordedAt),
                    "who": consent.recordedBy.flatMap { context.personName($0) }
                        ?? words.word(Role.office),
                ]
            )
        }
    }
}
