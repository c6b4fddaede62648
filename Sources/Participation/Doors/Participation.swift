package import Services
import Vault
import Web

/// Those who take part without being signed in: what is remembered of them between requests.
package struct Participation: Sendable {
    let services: Services
    let gate: NoticeGate
    let visits = IdentityVisits()
    /// How often somebody may open or send pages of links.
    let taskLimit = RateLimit(120, inSeconds: 600)
    /// What links can be for, by the names that they keep.
    let tasks: [TaskName: any LinkTask]

    /// `tasks` are all that a link can be for; each has a name of its own.
    package init(_ services: Services, tasks: [any LinkTask]) {
        self.services = services
        self.tasks = Dictionary(uniqueKeysWithValues: tasks.map { (type(of: $0).name, $0) })
        gate = NoticeGate(services.world)
    }
}
