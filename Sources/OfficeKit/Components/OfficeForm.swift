package import Addresses
package import Design
package import Markup
package import Web
import Words

extension OfficeContext {
    /// A form that is sent with POST, with the form's token and the version of the record it shows.
    ///
    /// `address` is where it is sent, by default the page on which it stands. `version` is the log
    /// position shown, for finding what others changed since. `withFiles` sends it as
    /// `multipart/form-data`.
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

    /// A hidden input that sends `value` back under `name`.
    package func hidden(_ name: String, _ value: String) -> some Markup {
        input(.type(.hidden), .name(name), .value(value))
    }

    /// A submit button that asks for a step; the main button of a page is filled, others are quiet.
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

    /// The field in which the person says why something is done, filled with what was sent before.
    ///
    /// The hint says why the office asks for a reason.
    package func reasonField(_ faults: FaultSummary? = nil, hint: String? = nil) -> some Markup {
        InputField(
            FormName.reason,
            words[.form(.reason)],
            hint: hint,
            value: request.form?[FormName.reason]
        ).markup(faults)
    }

    /// Everything that was sent, as hidden inputs, without the fields that every form has.
    package func kept(_ data: FormData) -> some Markup {
        ForEach(data.without(FormName.all).pairs) { pair in hidden(pair.name, pair.value) }
    }

    /// The notice at the top of a page after a form was saved; empty unless the query names a known
    /// result.
    @MarkupBuilder
    package var doneNotice: some Markup {
        if let key = OfficeContext.doneWords[query(OfficeContext.doneName)] {
            div(.class("notice"), .role(.status)) { p { words[key] } }
        }
    }

    /// The path of a page, with the query parameter that makes `doneNotice` say what was done.
    ///
    /// `done` is one of the words in `doneWords`, such as `gespeichert`.
    package func path(_ address: OfficeAddress, done: String) -> String {
        let path = path(address)
        return path + (path.contains("?") ? "&" : "?") + "\(OfficeContext.doneName)=\(done)"
    }

    /// The name of the query parameter read by `doneNotice`.
    package static let doneName = "erledigt"

    /// Each result as it stands in addresses, with the sentence shown for it.
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
