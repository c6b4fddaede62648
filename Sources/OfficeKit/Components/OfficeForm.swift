package import Addresses
package import Design
package import Markup
package import Web
import Words

extension OfficeContext {
    /// A form that is sent to the page on which it stands, or to another, with what every form sends along.
    package func sendingForm(
        to address: OfficeAddress? = nil,
        version: Int? = nil,
        withFiles: Bool = false,
        @MarkupBuilder _ content: () -> some Markup
    ) -> some Markup {
        form(
            .method(.post),
            .action(path(address ?? request.address)),
            .class("entry"),
            .novalidate
        ) {
            hidden(FormName.token, request.formToken)
            if let version { hidden(FormName.version, String(version)) }
            content()
        }
        .attributes(.enctype(.multipart), when: withFiles)
    }

    package func hidden(_ name: String, _ value: String) -> some Markup {
        input(.type(.hidden), .name(name), .value(value))
    }

    /// A button that asks for a step.
    package func stepButton(_ step: OfficeRequest.Step, _ text: String, isMain: Bool = true)
        -> some Markup
    {
        button(
            .type(.submit),
            .name(FormName.step),
            .value(step.rawValue),
            .class(isMain ? "button" : "button quiet")
        ) { text }
    }

    /// Asks why something is done; the hint says why it is asked.
    package func reasonField(_ faults: FaultSummary? = nil, hint: String? = nil) -> some Markup {
        InputField(
            FormName.reason,
            words[.form(.reason)],
            hint: hint,
            value: request.form?[FormName.reason]
        ).markup(faults)
    }

    /// What was typed, to be sent again.
    package func kept(_ data: FormData) -> some Markup {
        ForEach(data.without(FormName.all).pairs) { pair in hidden(pair.name, pair.value) }
    }

    /// What was done, after the form was sent.
    @MarkupBuilder
    package var doneNotice: some Markup {
        if let key = OfficeContext.doneWords[query(OfficeContext.doneName)] {
            div(.class("notice"), .role(.status)) { p { words[key] } }
        }
    }

    /// The path of a page that says what was done.
    package func path(_ address: OfficeAddress, done: String) -> String {
        let path = path(address)
        return path + (path.contains("?") ? "&" : "?") + "\(OfficeContext.doneName)=\(done)"
    }

    /// The name of the parameter that says what was done.
    package static let doneName = "erledigt"

    private static let doneWords: [String: TextKey] = [
        "gespeichert": .form(.doneSaved), "unveraendert": .form(.doneUnchanged),
        "entfernt": .form(.doneEnded), "zurueckgenommen": .form(.doneUndone),
        "widerrufen": .person(.doneWithdrawn), "geloescht": .person(.doneErased),
        "geschwaerzt": .person(.doneRedacted),
        "eingelesen": .form(.doneImported), "verworfen": .form(.doneDiscarded),
        "verschickt": .round(.doneSent), "gestartet": .round(.doneStarted),
        "erinnert": .round(.doneReminded),
        "abgeschlossen": .round(.doneClosed), "uebernommen": .round(.doneAccepted),
        "nachgefragt": .round(.doneAskedBack), "beendet": .round(.doneRevoked),
        "uhr": .clock(.confirmed),
        "angenommen": .form(.doneAccepted), "abgelehnt": .form(.doneRejected),
    ]

    private func query(_ name: String) -> String { request.query[name] ?? "" }
}
