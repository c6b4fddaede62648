import Concept
import Journal
import Register
import Vault
package import Words

extension PersonProblem {
    /// The message for the office: what is wrong and what to do next.
    package func message(in words: Catalogue) -> String {
        func said(_ key: TextKey.Person, _ values: [String: String] = [:]) -> String {
            words(.person(key), values)
        }
        return switch self {
        case .functionMissing: said(.faultFunction)
        case .tooLong(let field, let limit):
            said(.faultLong, ["field": words[field.label], "limit": words.number(limit)])
        case .malformed(let field): said(.faultSigns, ["field": words[field.label]])
        case .nothingToReach: said(.faultNothing)
        case .mailMalformed(let mail): said(.faultMail, ["mail": mail])
        case .telephoneMalformed(let number): said(.faultTelephone, ["number": number])
        case .organizationUnknown: said(.faultOrganization)
        case .consentMissing: said(.faultConsent)
        case .consentTextMissing: said(.faultConsentText)
        case .consentAhead(let day): said(.faultAhead, ["day": words.date(day)])
        case .accountUnknown: said(.faultAccount)
        case .accountTaken: said(.faultAccountTaken)
        case .personUnknown: said(.faultUnknown)
        case .changedMeanwhile: said(.faultMeanwhile)
        case .hasAccount: said(.faultHasAccount)
        }
    }

    /// The name of the form's field at which the message stands; `nil` for the top of the form.
    package var field: String? {
        switch self {
        case .functionMissing: PersonInput.function
        case .tooLong(let field, _), .malformed(let field): field.name
        case .nothingToReach: PersonInput.name
        case .mailMalformed: PersonInput.mail
        case .telephoneMalformed: PersonInput.telephone
        case .organizationUnknown: PersonInput.organization
        case .consentMissing: PersonInput.consent
        case .consentTextMissing: PersonInput.consentText
        case .consentAhead: PersonInput.consentDay
        case .accountUnknown, .accountTaken: PersonInput.account
        case .personUnknown, .changedMeanwhile, .hasAccount: nil
        }
    }
}

extension PersonField {
    fileprivate var name: String {
        switch self {
        case .function: PersonInput.function
        case .name: PersonInput.name
        case .mail: PersonInput.mail
        case .telephone: PersonInput.telephone
        case .consentText: PersonInput.consentText
        }
    }

    fileprivate var label: TextKey {
        switch self {
        case .function: .person(.function)
        case .name: .person(.name)
        case .mail: .person(.mail)
        case .telephone: .person(.telephone)
        case .consentText: .person(.consentText)
        }
    }
}
