extension TextKey {
    /// What helps to fill in a form, said beside it.
    package enum FormHelp: String, CaseIterable, Hashable, Sendable {
        case wording
        case place
        case people
        case status
        case money
        case visibility
        case townFacts
        case townContact
        case appearance
        case texts
        case thresholds
        case opening
        case words
        case files
        case officialKey
        case accent
        case shortName
        case represented
        case licence
        case listNumber
        case periodWords
        case website
        case successCriteria
    }
}
