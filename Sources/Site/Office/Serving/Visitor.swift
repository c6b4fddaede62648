import Journal
import Register

/// Who is signed in, as the office's pages need it.
struct Visitor: Sendable {
    let actor: Actor
    /// What the person is called on the own pages.
    let name: String
    let session: Session

    init(_ signedIn: SignedIn) {
        actor = Actor(
            signedIn.roles,
            person: signedIn.account.id,
            organization: signedIn.organization
        )
        name = signedIn.account.name
        session = signedIn.session
    }
}
