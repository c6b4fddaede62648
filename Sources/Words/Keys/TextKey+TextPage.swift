extension TextKey {
    /// The pages that are text: their titles, and what several of them say.
    package enum TextPage: String, CaseIterable, Hashable, Sendable {
        case guideTitle
        case glossaryTitle
        case contactTitle
        case imprintTitle
        case privacyTitle
        case accessibilityTitle
        case helpTitle
        case siteMapTitle
        case group
        case missing
        case askTown
        case askTownHere
    }
}
