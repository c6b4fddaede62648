import Words

/// What the office does with a notice; the raw value is what the button sends.
enum NoticeStep: String, CaseIterable {
    case answer = "antworten"
    case note = "notieren"
    case close = "abschliessen"
    case reopen = "oeffnen"
    case forgetContact = "kontakt-loeschen"
    case forget = "loeschen"

    /// The field whose text it needs, where it needs one, and what is said where that is empty.
    var field: (name: String, missing: TextKey)? {
        switch self {
        case .answer: ("antwort", .notice(.answerMissing))
        case .note: ("notiz", .notice(.noteMissing))
        case .close, .reopen, .forgetContact, .forget: nil
        }
    }

    /// What is said after it was done.
    var done: TextKey {
        switch self {
        case .answer: .notice(.doneAnswered)
        case .note: .notice(.doneNoted)
        case .close: .notice(.doneClosed)
        case .reopen: .notice(.doneReopened)
        case .forgetContact: .notice(.doneContactForgotten)
        case .forget: .notice(.doneForgotten)
        }
    }
}
