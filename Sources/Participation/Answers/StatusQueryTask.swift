package import Addresses
import Concept
package import Hummingbird
import Register
package import Services
package import Vault

/// The task of the links a status query sends: to report the status of an organization's measures.
package struct StatusQueryTask: LinkTask {
    package static let name = TaskName.statusQuery

    /// The task has no state; links and answers are on the shelves.
    package init() {}

    /// Shows or takes answers; a link that is over gets a page that says so, or that offers a new
    /// link.
    ///
    /// - Throws: Any failure; it becomes a page with its number in the log.
    package func respond(
        to link: TaskLink,
        at address: TaskAddress,
        _ call: Call
    ) async throws -> Response {
        let door = TaskRoutes(call, address)
        switch door.answers.standing(of: link) {
        case .unknown: return door.unknown
        case .expired(let id): return try await door.renew(id)
        case .closed(let id): return door.closed(id)
        case .open(let id):
            guard let asked = door.asked(id) else { return door.unknown }
            do {
                return try await door.respond(asked)
            } catch is RoundOver {
                return door.closed(id)
            }
        }
    }
}

extension Participation {
    /// Those who take part, with all tasks that links of this program can be for.
    package init(_ services: Services) {
        self.init(services, tasks: [StatusQueryTask()])
    }
}
