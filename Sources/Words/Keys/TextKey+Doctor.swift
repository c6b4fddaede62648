extension TextKey {
    /// What the doctor looks at, and what it finds.
    package enum Doctor: String, CaseIterable, Hashable, Sendable {
        case stateFine
        case stateAttention
        case stateMissing
        case zoneFine
        case zoneMissing
        case pdfFine
        case pdfMissing
        case uploadFine
        case uploadMissing
        case virusFine
        case virusIdle
        case virusNone
        case folderFine
        case folderMissing
        case folderReadOnly
        case folderOpen
        case spaceFine
        case spaceLow
        case fileFine
        case fileOpen
        case forgottenFine
        case forgottenNone
        case backupFine
        case backupOld
        case backupMissing
        case backupUnknown
        case townFine
        case clockFine
        case clockInDoubt
    }
}
