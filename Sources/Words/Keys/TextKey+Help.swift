extension TextKey {
    /// How to use the site.
    package enum Help: String, CaseIterable, Hashable, Sendable {
        case lead
        case searchHeading
        case search
        case numbers
        case filterHeading
        case filter
        case addressesHeading
        case addresses
        case withdrawn
        case standHeading
        case stand
        case keyboardHeading
        case keyboard
        case displayHeading
        case display
        case printHeading
        case print
        case languageHeading
        case language
        case askHeading
    }
}
