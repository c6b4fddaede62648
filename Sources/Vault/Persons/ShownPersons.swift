package import Concept
package import Register

/// What an audience may see of persons, by what they are asked for.
package struct ShownPersons: Sendable {
    private var byOrganization: [ID<Organization>?: [ShownPerson]] = [:]
    /// Names the state from which it was taken.
    package let generation: Int

    init(_ persons: [ShownPerson], generation: Int) {
        self.generation = generation
        byOrganization = Dictionary(grouping: persons, by: \.post.organization).mapValues {
            $0.sorted { ($0.post.function, $0.id) < ($1.post.function, $1.id) }
        }
    }

    /// Nobody: what a page of the past shows, and a town without persons.
    package static let nobody = ShownPersons([], generation: 0)

    /// Whom to ask for an organization; `nil` is the town's own office.
    package func asked(for organization: ID<Organization>?) -> [ShownPerson] {
        byOrganization[organization] ?? []
    }

    /// All persons that this audience may see.
    package var all: [ShownPerson] {
        byOrganization.values.flatMap { $0 }
            .sorted { ($0.post.function, $0.id) < ($1.post.function, $1.id) }
    }
}
