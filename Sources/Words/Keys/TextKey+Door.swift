extension TextKey {
    /// Signing in and out, and setting up an account.
    package enum Door: String, CaseIterable, Hashable, Sendable {
        case signIn
        case signOut
        case signInIntro
        case mail
        case password
        case goOn
        case refused
        case expired
        case codeTitle
        case code
        case codeHint
        case name
        case newPassword
        case passwordHint
        case setup
        case setupIntro
        case secret
        case codeProof
        case setupButton
        case done
        case recovery
        case secretPicture
        case providerButton
        case providerWay
        case providerWayText
        case providerAway
        case providerFailed
        case providerUnknown
        case mailCodeTitle
        case mailCodeLink
        case mailCodeIntro
        case mailCodeAsk
        case mailCodeSent
        case mailCodeLabel
        case mailCodeHint
        case mailCodeWrong
        case equipping
        case equippingWhy
        case equippingKept
        case equippingButton
        case equipped
        case otherBrowser
        case tooManyCodes
    }
}
