import Concept
package import Register

/// Who may reach a route; what may be done there is checked again by the page and by the deed.
package enum Access: Hashable, Sendable {
    /// Everybody, once the town has opened its site; until then, whoever is signed in.
    case everybody
    /// Everybody, also before the town has opened its site.
    case anybody
    /// Whoever knows the secret in the address.
    case holder
    /// Whoever is signed in.
    case account
    /// An account with at least one of these permissions.
    case permitted([Permission])
    /// An account that reads internal records, or leads measures.
    case lead
    /// An account that reads internal records, or may add the record that the address is about.
    case adding
    /// An account that reads internal records, or may change the record that the address names.
    case changing

    /// An account with this permission.
    static func permitted(_ permission: Permission) -> Access { .permitted([permission]) }

    /// An account that reads internal records.
    static let readers = permitted(.readInternal)
}
