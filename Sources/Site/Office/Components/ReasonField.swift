import Markup
import Words

/// Asks why something is done; the hint says why it is asked.
struct ReasonField: Sendable {
    let context: OfficeContext
    var hint: String?
    let fault: String?

    var markup: some Markup {
        PlainField(
            name: FormName.reason,
            label: context.words[.form(.reason)],
            hint: hint,
            fault: fault,
            value: context.request.form?[FormName.reason] ?? ""
        ).markup
    }
}
