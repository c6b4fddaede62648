package import Concept
import Journal
import Register
package import Vault

/// Who is signed in, as the office's pages need it.
package struct Visitor: Sendable {
    package let actor: Actor
    package let signedIn: SignedIn

    /// What the person is called on the own pages.
    var name: String { signedIn.account.name }
    package var session: Session { signedIn.session }

    package init(_ signedIn: SignedIn) {
        self.signedIn = signedIn
        actor = Actor(
            signedIn.roles,
            person: signedIn.account.id,
            organization: signedIn.organization
        )
    }
}
