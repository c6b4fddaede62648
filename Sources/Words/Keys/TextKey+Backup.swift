extension TextKey {
    /// Making a backup, proving it and restoring it.
    package enum Backup: String, CaseIterable, Hashable, Sendable {
        case made
        case progress
        case holds
        case takesOut
        case tookOut
        case noForgottenFile
        case restored
        case keptAside
        case older
        case townUnreadable
        case townThere
        case otherTown
        case digestMissing
        case redactedAgain
    }
}
