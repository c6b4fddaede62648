import Journal
import Register

/// Who is signed in, as the office's pages need it.
struct Visitor: Sendable {
    let actor: Actor
    let signedIn: SignedIn

    /// What the person is called on the own pages.
    var name: String { signedIn.account.name }
    var session: Session { signedIn.session }

    init(_ signedIn: SignedIn) {
        self.signedIn = signedIn
        actor = Actor(
            signedIn.roles,
            person: signedIn.account.id,
            organization: signedIn.organization
        )
    }
}
