import Words

/// What the office does with a notice; the raw value is what the button sends.
enum NoticeStep: String, CaseIterable {
    /// Answer whoever wrote it, on the page of the receipt.
    case answer = "antworten"
    /// Add a note that only the office reads.
    case note = "notieren"
    case close = "abschliessen"
    case reopen = "oeffnen"
    /// Delete how to reach the writer, and keep the notice.
    case forgetContact = "kontakt-loeschen"
    /// Delete the whole notice.
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
