/// The role in which somebody acts, and which an account may hold.
///
/// Raw values are stored in accounts and in the log and never change. What a role may do is decided
/// in `Role+May`.
///
/// - Source: decision 19.
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

    /// The catalogues call the words `role.office` and so on.
    package static let list = "role"
}
