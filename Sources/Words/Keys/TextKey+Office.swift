extension TextKey {
    /// The office's pages: ways, lists, histories.
    package enum Office: String, CaseIterable, Hashable, Sendable {
        case heading
        case brand
        case intro
        case account
        case signedInAs
        case publicSite
        case allKinds
        case measureTable
        case measureTableIntro
        case measureTableCheck
        case noMeasuresToChange
        case allFields
        case fieldOfMeasure
        case groupMeasures
        case groupConcept
        case groupNetwork
        case groupCouncil
        case groupTown
        case recordCount
        case addAtOwner
        case lastChanged
        case retracted
        case publicPage
        case history
        case historyTitle
        case because
        case end
        case change
        case undo
        case restore
        case noPersons
        case faultTitle
        case compareHeading
        case compareFrom
        case compareTo
        case compare
        case preview
        case previewTitle
        case previewPublic
        case previewInternal
        case groupOffice
        case sessionUntil
        case sessionWarning
        case sessionGoOn
        case sessionOver
        case sessionOverText
        case sessionSignIn
        case sessionSendAgain
    }
}
