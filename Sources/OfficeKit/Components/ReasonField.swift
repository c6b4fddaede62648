import Design
package import Markup
import Web
import Words

/// Asks why something is done; the hint says why it is asked.
package struct ReasonField: Sendable {
    package let context: OfficeContext
    package var hint: String?
    package let fault: String?

    package init(context: OfficeContext, hint: String? = nil, fault: String?) {
        self.context = context
        self.hint = hint
        self.fault = fault
    }

    package var markup: some Markup {
        PlainField(
            name: FormName.reason,
            label: context.words[.form(.reason)],
            hint: hint,
            fault: fault,
            value: context.request.form?[FormName.reason] ?? ""
        ).markup
    }
}
