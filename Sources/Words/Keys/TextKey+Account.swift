extension TextKey {
    /// What is said about accounts, at the keyboard and on the pages.
    package enum Account: String, CaseIterable, Hashable, Sendable {
        // What is wrong.
        case mailMissing
        case mailMalformed
        case mailTaken
        case nameMissing
        case nameTooLong
        case nameMalformed
        case rolesMissing
        case organizationMissing
        case organizationUnknown
        case accountUnknown
        case lastAdministrator
        case linkSpent
        case passwordMissing
        case passwordTooShort
        case passwordTooLong
        case passwordHoldsWords
        case passwordTooPlain
        case passwordCommon
        case passwordOwnWords
        case passwordKeyboard
        case passwordRepeated
        case passwordRow
        case passwordDay
        case passwordWrong
        case codeWrong
        case tooManyTries

        // How an account stands.
        case stateActive
        case stateInvited
        case stateExpired
        case stateBlocked
        case withoutMail

        // What the command says.
        case linkFor
        case firstLink
        case unknownMail
        case none
        case blocked
        case unblocked
        case rolesChanged
        case own
        case name
        case roles
        case state
        case changePassword
        case changePasswordIntro
        case currentPassword
        case changeDevice
        case changeDeviceIntro
        case renewCodes
        case renewCodesIntro
        case codesLeft
        case sessions
        case sessionsIntro
        case sessionSince
        case thisSession
        case endSession
        case endOthers
        case accounts
        case accountsIntro
        case invite
        case inviteIntro
        case privacyNotice
        case organizationHint
        case mayPartner
        case mayLead
        case maySteering
        case mayOffice
        case mayCouncilOffice
        case mayCouncillor
        case mayManagement
        case mayAdministration
        case saveRoles
        case organizationMoved
        case changedMeanwhile
        case access
        case block
        case blockIntro
        case unblock
        case unblockIntro
        case reset
        case resetIntro
        case linkTitle
        case linkHandOn
        case providerSet
        case providerRemoved
        case secretEmpty

        // What happened to an account.
        case mark
        case devices
        case devicesKnown
        case forgetDevices
        case events
        case eventsIntro
        case eventsNone
        case event
        case eventSignedIn
        case eventSessionEnded
        case eventWrongPassword
        case eventWrongCode
        case eventWrongMailCode
        case eventUnknownIdentity
        case eventRefusedBlocked
        case eventRefusedNotSetUp
        case eventLimited
        case eventOtherBrowser
        case eventInvited
        case eventSetUp
        case eventReset
        case eventPasswordChanged
        case eventRecoveryCodeUsed
        case eventRecoveryCodesRenewed
        case eventSecondFactorAdded
        case eventSecondFactorChanged
        case eventSecondFactorRemoved
        case eventRolesChanged
        case eventBlocked
        case eventUnblocked
        case eventErased
    }
}
