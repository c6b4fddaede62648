/// The names of the fields that all forms share.
package enum FormName {
    package static let step = "schritt"
    package static let token = "formular"
    /// The version from which the form was made: the sequence that put it, 0 where there is none.
    package static let version = "fassung"
    package static let reason = "begruendung"

    package static let all: Set = [step, token, version, reason]
}
