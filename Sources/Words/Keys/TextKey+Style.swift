extension TextKey {
    /// The page that shows every component with its rule.
    package enum Style: String, CaseIterable, Hashable, Sendable {
        case heading
        case intro
        case colours
        case coloursRule
        case text
        case textRule
        case sampleHeading
        case sample
        case sampleLink
        case statuses
        case statusesRule
        case stones
        case stonesRule
        case symbols
        case symbolsRule
        case forms
        case formsRule
        case lists
        case listsRule
        case notices
        case noticesRule
        case bar
        case barRule
        case mosaic
        case mosaicRule
        case table
        case tableRule
        case cards
        case cardsRule
        case pictures
        case picturesRule
        case dates
        case datesRule
        case sampleFault
        case ways
        case waysRule
        case long
        case longRule
        case found
        case foundRule
        case standing
        case standingRule
        case camera
        case cameraRule
    }
}
