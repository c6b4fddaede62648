import Words

/// What the office does with a notice; the raw value is what the button sends.
enum NoticeStep: String, CaseIterable {
    case answer = "antworten"
    case note = "notieren"
    case close = "abschliessen"
    case reopen = "oeffnen"
    case forgetContact = "kontakt-loeschen"
    case forget = "loeschen"

    /// The field that must be filled in and the message if it is not; `nil` for steps without text.
    var field: (name: String, missing: TextKey)? {
        switch self {
        case .answer: ("antwort", .notice(.answerMissing))
        case .note: ("notiz", .notice(.noteMissing))
        case .close, .reopen, .forgetContact, .forget: nil
        }
    }

    /// The sentence shown after the step.
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
