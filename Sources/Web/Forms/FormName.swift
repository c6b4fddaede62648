/// The names of the fields that all forms have; they stand in pages that may be open, so they last.
package enum FormName {
    /// The step that the pressed button asks for.
    package static let step = "schritt"
    /// The token that proves that the form comes from a page of ours; see `FormToken`.
    package static let token = "formular"
    /// The version that the form shows, as a sequence in the log; 0 if there is none.
    package static let version = "fassung"
    /// The reason for the change, as a sentence.
    package static let reason = "begruendung"

    /// All of them, to be left out where a form's own fields are kept.
    package static let all: Set = [step, token, version, reason]
}
