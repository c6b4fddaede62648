package import Addresses
package import Web
package import Words

/// What somebody who is signed in asks of the office's pages.
package struct OfficeRequest: Sendable {
    package let address: OfficeAddress
    package let language: Language
    package let query: Query
    /// What a form has sent; `nil` where the page is only asked for.
    package let form: FormData?
    /// Where the site is for whoever sent the form, such as `https://stadt.example`.
    package var origin: String?
    package let visitor: Visitor
    /// What a form on the page sends back; fresh with each page.
    package let formToken: String

    package init(
        address: OfficeAddress,
        language: Language,
        query: Query,
        form: FormData?,
        origin: String? = nil,
        visitor: Visitor,
        formToken: String
    ) {
        self.address = address
        self.language = language
        self.query = query
        self.form = form
        self.origin = origin
        self.visitor = visitor
        self.formToken = formToken
    }

    /// The step that a form asks for; a form that says none wants to be checked.
    package var step: Step {
        form?[FormName.step].flatMap(Step.init) ?? .check
    }

    /// The steps of every form: it is filled in, looked over and then saved.
    package enum Step: String {
        case check = "pruefen"
        case change = "aendern"
        case save = "speichern"
        /// Throws away what waits.
        case discard = "verwerfen"
    }
}

extension FormData {
    /// These values, asking for another step.
    package func asking(_ step: OfficeRequest.Step) -> FormData {
        var asking = without([FormName.step])
        asking.append(FormName.step, step.rawValue)
        return asking
    }
}
