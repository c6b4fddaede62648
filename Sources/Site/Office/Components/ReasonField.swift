import Markup
import Words

/// Asks why something is done; the hint says why it is asked.
struct ReasonField: Sendable {
    let reading: OfficeReading
    var hint: String?
    let fault: String?

    var markup: some Markup {
        PlainField(
            name: FormName.reason,
            label: reading.words[.form(.reason)],
            hint: hint,
            fault: fault,
            value: reading.request.form?[FormName.reason] ?? ""
        ).markup
    }
}
