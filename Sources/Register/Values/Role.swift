/// In which role somebody acts, and may hold an account.
///
/// Raw values are stored for good, in accounts and in the log. What a role may do is decided where
/// the rights are, not here.
package enum Role: String, Choice {
    /// Partner: keeps the profile of the own organization, and the status of its measures.
    case partner
    /// Federführung: keeps the measures that the own organization leads.
    case lead
    /// Steuerungsgruppe: proposes, comments, decides by consent.
    case steering
    /// Redaktion, the integration office: edits, reviews, publishes.
    case office
    /// Sitzungsdienst: meetings, consultations, numbers and dates of resolutions.
    case councilOffice
    /// Gremium: reads the papers of the own body.
    case councillor
    /// Leitung: reads, and changes nothing.
    case management
    /// Administration: accounts and settings, no content.
    case administration

    package static let list = "role"
}
