package import Concept
import Foundation
package import Register

/// What somebody wants to store about a person.
package struct PersonEntry: Hashable, Sendable {
    /// What the person does.
    package var post: Person.Post
    /// Name and contact details, each with its audience.
    package var reach: Person.Reach
    /// A consent that is recorded with it; `nil` where the one that holds is enough.
    package var consent: GivenConsent?

    /// Without a consent, the present one has to be sufficient.
    package init(post: Person.Post, reach: Person.Reach, consent: GivenConsent? = nil) {
        self.post = post
        self.reach = reach
        self.consent = consent
    }

    /// A consent as somebody tells of it.
    package struct GivenConsent: Hashable, Sendable {
        /// The words to which the person agreed.
        package var text: String
        /// The day on which it was given.
        package var givenOn: Day
        /// How it was given.
        package var manner: Consent.Manner

        /// Key and moment are added when it is stored.
        package init(text: String, givenOn: Day, manner: Consent.Manner) {
            self.text = text
            self.givenOn = givenOn
            self.manner = manner
        }
    }
}

extension PersonEntry {
    private static let lineLimit = 200
    private static let textLimit = 4000

    /// What is wrong with it, whatever stands there already.
    package func problems(in register: Register, on today: Day) -> [PersonProblem] {
        var problems: [PersonProblem] = []
        if post.function.trimmed.isEmpty { problems.append(.functionMissing) }
        problems += lines.flatMap { field, text in
            PersonEntry.problems(of: text, field, limit: PersonEntry.lineLimit)
        }
        if reach.details.isEmpty { problems.append(.nothingToReach) }
        if let mail = reach.mail?.text, !MailAddress.isWellFormed(mail) {
            problems.append(.mailMalformed(mail))
        }
        if let telephone = reach.telephone?.text, !TelephoneNumber.isWellFormed(telephone) {
            problems.append(.telephoneMalformed(telephone))
        }
        if let organization = post.organization, register[organization] == nil {
            problems.append(.organizationUnknown(organization.number))
        }
        return problems + (consent.map { PersonEntry.problems(of: $0, on: today) } ?? [])
    }

    private var lines: [(PersonField, String)] {
        [
            (.function, post.function), (.name, reach.name?.text ?? ""),
            (.mail, reach.mail?.text ?? ""), (.telephone, reach.telephone?.text ?? ""),
        ]
    }

    private static func problems(
        of text: String,
        _ field: PersonField,
        limit: Int
    ) -> [PersonProblem] {
        if text.count > limit { return [.tooLong(field: field, limit: limit)] }
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
        }
        return isPlain ? [] : [.malformed(field: field)]
    }

    private static func problems(of consent: GivenConsent, on today: Day) -> [PersonProblem] {
        var problems: [PersonProblem] = []
        if consent.text.trimmed.isEmpty { problems.append(.consentTextMissing) }
        if consent.text.count > textLimit {
            problems.append(.tooLong(field: .consentText, limit: textLimit))
        }
        if consent.givenOn > today { problems.append(.consentAhead(consent.givenOn)) }
        return problems
    }
}
