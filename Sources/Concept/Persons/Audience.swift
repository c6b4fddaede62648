import Register

/// Who may see a detail of a person, from the fewest to everybody.
///
/// Raw values are stored and never change.
///
/// - Source: decision 30.
package enum Audience: String, Choice, Comparable {
    /// The integration office only, unless somebody decides otherwise.
    case office
    /// Also the people of the network who are signed in.
    case network
    /// Everybody.
    case `public`

    /// The catalogues call the words `audience.…`.
    package static let list = "audience"

    /// The smaller audience is smaller.
    package static func < (one: Audience, other: Audience) -> Bool { one.rank < other.rank }

    private var rank: Int {
        switch self {
        case .office: 0
        case .network: 1
        case .public: 2
        }
    }
}
