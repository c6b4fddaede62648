package import Concept
import Journal
import Register
package import Vault

/// Who is signed in: the account with its session, and the actor whose permissions count.
package struct Visitor: Sendable {
    /// The roles, the person and the organization, for asking permissions.
    package let actor: Actor
    /// The account and the session behind the cookie.
    package let signedIn: SignedIn

    /// The name of the account, shown only to the person.
    var name: String { signedIn.account.name }
    /// The session in this browser.
    package var session: Session { signedIn.session }

    /// The roles are those of the account when the request arrived.
    package init(_ signedIn: SignedIn) {
        self.signedIn = signedIn
        actor = Actor(
            signedIn.roles,
            person: signedIn.account.id,
            organization: signedIn.organization
        )
    }
}
