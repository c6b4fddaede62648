import Concept
package import Register

/// Who reaches a route at all; what may be done on its page is asked again by the page and by the deed.
package enum Access: Hashable, Sendable {
    /// Everybody, once the town has opened its pages; before that, who is signed in.
    case everybody
    /// Everybody, before the town has opened its pages too.
    case anybody
    /// Whoever holds the secret that stands in the address.
    case holder
    /// Whoever is signed in.
    case account
    /// An account that may do one of these.
    case permitted([Permission])
    /// An account that reads what is internal, or leads measures.
    case lead
    /// An account that reads what is internal, or may add the record that the address speaks of.
    case adding
    /// An account that reads what is internal, or may change the record that the address names.
    case changing

    /// An account that may do this.
    static func permitted(_ permission: Permission) -> Access { .permitted([permission]) }

    /// An account that reads what is internal.
    static let readers = permitted(.readInternal)
}
