import Register

/// Who may see a detail of a person, from few to all.
///
/// Raw values are stored for good.
package enum Audience: String, Choice, Comparable {
    /// The integration office only: what holds until somebody decides otherwise.
    case office
    /// Those of the network who are signed in, too.
    case network
    /// The world.
    case `public`

    /// The catalogues call the words `audience.…`.
    package static let list = "audience"

    package static func < (one: Audience, other: Audience) -> Bool { one.rank < other.rank }

    private var rank: Int {
        switch self {
        case .office: 0
        case .network: 1
        case .public: 2
        }
    }
}
