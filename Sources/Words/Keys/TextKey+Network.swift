extension TextKey {
    /// The organizations of the network, and one of them.
    package enum Network: String, CaseIterable, Hashable, Sendable {
        case heading
        case intro
        case count
        case none
        case tableCaption
        case name
        case sort
        case grain
        case formerNames
        case formerName
        case aliases
        case partOf
        case parts
        case website
        case members
        case noMembers
        case memberOf
        case leads
        case takesPartIn
        case leadsFields
        case receivesReports
        case byField
        case bySort
        case contactPersons
    }
}
