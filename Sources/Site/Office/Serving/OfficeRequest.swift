import Register
import Words

/// What somebody who is signed in asks of the office's pages.
struct OfficeRequest: Sendable {
    let address: OfficeAddress
    let language: Language
    let query: Query
    /// What a form has sent; `nil` where the page is only asked for.
    let form: FormData?
    /// Where the site is for whoever sent the form, such as `https://stadt.example`.
    var origin: String?
    let visitor: Visitor
    /// What a form on the page sends back; fresh with each page.
    let formToken: String

    /// The step that a form asks for; a form that says none wants to be checked.
    var step: Step {
        form?[FormName.step].flatMap(Step.init) ?? .check
    }

    /// The steps of every form: it is filled in, looked over and then saved.
    enum Step: String {
        case check = "pruefen"
        case change = "aendern"
        case save = "speichern"
        /// Throws away what waits.
        case discard = "verwerfen"
    }
}

extension FormData {
    /// These values, asking for another step.
    func asking(_ step: OfficeRequest.Step) -> FormData {
        var asking = without([FormName.step])
        asking.append(FormName.step, step.rawValue)
        return asking
    }
}
