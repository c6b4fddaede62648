extension TextKey {
    /// What the town sets for its pages, and how it begins.
    package enum Settings: String, CaseIterable, Hashable, Sendable {
        case heading
        case intro
        case notOpen
        case logo
        case logoTitle
        case logoIntro
        case logoFile
        case logoFileHint
        case logoFileKept
        case logoAlternative
        case logoAlternativeHint
        case logoNow
        case logoSave
        case logoRemove
        case logoMissing
        case logoMoved
        case logoAlternativeMissing
        case logoTooLarge
        case logoNoPicture
        case logoNotRead
        case logoTooLong
        case closedHeading
        case closedText
        case closedContact
        case banner
        case bannerLink
        case stepsHeading
        case stepsIntro
        case stepName
        case stepBring
        case stepInvite
        case stepInviteBy
        case stepPublish
        case stepOpen
        case stepDone
        case stepToDo
    }
}
