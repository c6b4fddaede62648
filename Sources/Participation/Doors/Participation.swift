package import Services
import Web

/// Those who take part without being signed in: what is remembered of them between requests.
package struct Participation: Sendable {
    let services: Services
    let gate: NoticeGate
    let visits = IdentityVisits()
    /// How often somebody may open or send pages of links.
    let taskLimit = RateLimit(120, inSeconds: 600)

    package init(_ services: Services) {
        self.services = services
        gate = NoticeGate(services.world)
    }
}
