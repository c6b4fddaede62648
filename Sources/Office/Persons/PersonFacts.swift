import Addresses
import Concept
import Design
import Markup
import OfficeKit
import Register
import Words

extension OfficeContext {
    /// All details of a person with who sees each, for the office.
    func personFacts(_ person: Person) -> some Markup {
        dl(.class("facts")) {
            fact(words[.person(.function)], own(person.post.function))
            fact(words[.person(.organization)], askedFor(person.post))
            if let until = person.post.until {
                fact(words[.person(.until)], words.date(until))
            }
            detail(.name, person.reach?.name)
            detail(.mail, person.reach?.mail)
            detail(.telephone, person.reach?.telephone)
        }
    }

    @MarkupBuilder
    private func detail(_ label: TextKey.Person, _ detail: Person.Detail?) -> some Markup {
        if let detail {
            fact(
                words[.person(label)],
                MarkupGroup {
                    detail.text
                    " "
                    span(.class("soft")) { "(\(words.word(detail.audience)))" }
                }
            )
        }
    }

    /// What the person can be asked about: an organization, or the town's own office.
    func askedFor(_ post: Person.Post) -> AnyMarkup {
        guard let organization = post.organization else {
            return AnyMarkup(words[.person(.ownOffice)])
        }
        return may(.readInternal)
            ? AnyMarkup(link(organization.reference)) : own(label(organization.reference))
    }

    /// The function of a person, with its last day once that is past.
    func postLine(_ post: Person.Post) -> String {
        guard let until = post.until, post.isOver(on: today) else { return post.function }
        return words(
            .person(.endedPost),
            ["function": post.function, "day": words.date(until)]
        )
    }

    /// The privacy notice for forms that ask for data about a contact person.
    var personNotice: PrivacyNotice {
        let periods = register.retention
        return PrivacyNotice(
            words: words,
            privacyPath: PageRequest(.text(.privacy), language).text,
            purpose: words[.person(.purpose)],
            basis: words[.person(.basis)],
            period: words(
                .person(.period),
                [
                    "posts": words.number(periods.endedPosts),
                    "proofs": words.number(periods.consentProofs),
                ]
            )
        )
    }
}
