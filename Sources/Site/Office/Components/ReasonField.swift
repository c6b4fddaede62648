import Markup
import Words

/// Asks why something is done; the hint says why it is asked.
struct ReasonField: Sendable {
    let reading: OfficeReading
    var hint: String?
    var isMissing = false

    var markup: some Markup {
        let id = FieldMarkup.id(FormName.reason)
        return div(.class(isMissing ? "field faulty" : "field")) {
            label(.for(id)) { reading.words[.form(.reason)] }
            if let hint { p(.id(id + "-hinweis"), .class("hint")) { hint } }
            input(
                .id(id),
                .type(.text),
                .name(FormName.reason),
                .value(reading.request.form?[FormName.reason] ?? "")
            )
            .attributes(.aria(.describedby(id + "-hinweis")), when: hint != nil)
            .attributes(.aria(.invalid(.true)), when: isMissing)
        }
    }
}
