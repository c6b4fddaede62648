import Concept
package import Register

/// Why a person cannot be kept so.
///
/// Cases carry facts; the floor above says them.
package enum PersonProblem: Hashable, Sendable {
    case functionMissing
    case tooLong(field: PersonField, limit: Int)
    /// It holds a sign that steers a terminal or a page.
    case malformed(field: PersonField)
    /// There is no word of it, but somebody shall see it.
    case nothingToReach
    case mailMalformed(String)
    case telephoneMalformed(String)
    case organizationUnknown(Int)
    /// Others shall see more than the person has agreed to.
    case consentMissing
    case consentTextMissing
    /// The day is still to come.
    case consentAhead(Day)
    case accountUnknown
    /// The account is a person of the vault already.
    case accountTaken
    /// There is nobody with this number, or not any more.
    case personUnknown
    /// Somebody else changed it after the form was opened.
    case changedMeanwhile
    /// The person has an account and is erased together with it, in the management of accounts.
    case hasAccount
}

/// A field of a person's form.
package enum PersonField: String, CaseIterable, Sendable {
    case function, name, mail, telephone, consentText
}

/// A person was not stored or erased; there is at least one reason.
package struct PersonRefused: Error, Hashable, Sendable {
    /// All reasons that were found, never empty.
    package let problems: [PersonProblem]

    init(_ problems: PersonProblem...) {
        self.problems = problems
    }

    init(_ problems: [PersonProblem]) {
        self.problems = problems
    }
}
