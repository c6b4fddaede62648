extension TextKey {
    /// What stands around every page: menu, notices, foot.
    package enum Frame: String, CaseIterable, Hashable, Sendable {
        case skipToContent
        case menu
        case start
        case concept
        case fields
        case goals
        case objectives
        case measures
        case editions
        case papers
        case bodies
        case network
        case changes
        case language
        case breadcrumb
        case pageTitle
        case siteTitle
        case germanTexts
        case example
        case exampleMeasure
        case exampleOrganization
        case draft
        case today
        case edition
        case newInEdition
        case contents
        case about
        case asOf
        case licence
        case cite
        case citation
        case contact
        case telephone
        case mail
        case product
        case past
        case pastStand
        case pastEdition
        case pastExplained
        case backToToday
        case earlier
        case earlierDay
        case earlierShow
        case editionInForce
        case tools
        case search
        case allPages
        case groupConcept
        case groupPeople
        case groupAbout
        case feed
        case asTable
        case wordingOf
    }
}
