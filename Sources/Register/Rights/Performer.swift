/// Whoever performs deeds: what a deed has to ask, whichever roles and rights a town knows.
package protocol Performer: Sendable {
    /// Whether it may do this on the register as it is.
    func may(_ permission: Permission, in register: some Records) -> Bool

    /// How a change names who made it, where this permission allowed it.
    func author(for permission: Permission, in register: some Records) -> Author
}
