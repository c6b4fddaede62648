package import Services
import Vault
import Web

/// What serves people who take part without an account, and what is remembered between their
/// requests.
package struct Participation: Sendable {
    let services: Services
    /// Limits notices from the public.
    let gate: NoticeGate
    /// The visits to the provider of identities that have begun.
    let visits = IdentityVisits()
    /// How often one sender may open or send pages of links.
    let taskLimit = RateLimit(120, inSeconds: 600)
    /// The tasks by the name that links store.
    let tasks: [TaskName: any LinkTask]

    /// `tasks` are all tasks links can be for; two with the same name stop the program.
    package init(_ services: Services, tasks: [any LinkTask]) {
        self.services = services
        self.tasks = Dictionary(uniqueKeysWithValues: tasks.map { (type(of: $0).name, $0) })
        gate = NoticeGate(services.world)
    }
}
