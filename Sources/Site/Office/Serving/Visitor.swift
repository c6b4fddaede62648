package import Register

/// Who is signed in, as the office's pages need it.
package struct Visitor: Sendable {
    package let actor: Actor
    /// What the person is called on the own pages.
    package let name: String

    package init(actor: Actor, name: String) {
        self.actor = actor
        self.name = name
    }
}

/// Who knows the people that have an account.
package protocol Doorkeeper: Sendable {
    /// Who is signed in with what the session's cookie holds; `nil` where nobody is, any more.
    func visitor(session: String) -> Visitor?

    /// What somebody is called who has an account, by the random number of the log.
    func name(ofPerson person: String) -> String?
}
