package import Addresses
import Concept
package import Hummingbird
import Register
package import Services
package import Vault

/// Tells how the measures of one organization stand: the task of the links that a round sends.
package struct StatusQueryTask: LinkTask {
    package static let name = TaskName.statusQuery

    package init() {}

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
    /// With all tasks of this program.
    package init(_ services: Services) {
        self.init(services, tasks: [StatusQueryTask()])
    }
}
