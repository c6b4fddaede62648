/// The names of the fields that all forms share.
enum FormName {
    static let step = "schritt"
    static let token = "formular"
    /// The version from which the form was made: the sequence that put it, 0 where there is none.
    static let version = "fassung"
    static let reason = "begruendung"

    static let all: Set = [step, token, version, reason]
}
