package import Addresses
package import Web
package import Words

/// A request to a page of the office by somebody who is signed in.
package struct OfficeRequest: Sendable {
    /// The page that was asked for.
    package let address: OfficeAddress
    /// The language of the page, from the path.
    package let language: Language
    /// The parameters of the address.
    package let query: Query
    /// The fields of a form that was sent; `nil` if the page is only read.
    package let form: FormData?
    /// The origin from which the form was sent, such as `https://stadt.example`, for links in
    /// letters.
    package var origin: String?
    /// Who is signed in.
    package let visitor: Visitor
    /// The token that every form on the page sends back; new with each page.
    package let formToken: String

    /// Made by the office once session and token have been checked.
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

    /// The step a form asks for; `check` if it names none.
    package var step: Step {
        form?[FormName.step].flatMap(Step.init) ?? .check
    }

    /// The steps of a form: it is filled in, checked, shown again and saved.
    package enum Step: String {
        /// Check what was typed and show what it would do.
        case check = "pruefen"
        /// Go back to the form and change what was typed.
        case change = "aendern"
        /// Carry it out.
        case save = "speichern"
        /// Throw away a file or draft that waits.
        case discard = "verwerfen"
    }
}

extension FormData {
    /// The same values with another step.
    package func asking(_ step: OfficeRequest.Step) -> FormData {
        var asking = without([FormName.step])
        asking.append(FormName.step, step.rawValue)
        return asking
    }
}
