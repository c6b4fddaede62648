package import Register

/// A field of action (Handlungsfeld).
package struct FieldOfAction: Record {
    package static let kind = Kind.field
    package static let naming = Naming.name
    package static let changeAction = Action.edited

    package var visibility: Visibility = .internal
    /// Its number in the edition in force, from 1; not its identity.
    package var position: Int
    package var title: String
    /// For charts and narrow places; at most 24 characters.
    package var shortName: String?
    /// How things stand in the field (Ausgangslage).
    package var situation: Prose
    /// Who leads the field (Federführung).
    package var lead: ID<Organization>?
    /// The bodies to which the field is reported.
    package var reportsTo: [ID<Organization>]
    /// What the edition in force stresses.
    package var accent: String?
    /// The fields that this one continues under a new identity.
    package var predecessors: [ID<FieldOfAction>]
    package var newIn: ID<Edition>?
    /// The edition that no longer has it.
    package var endedIn: ID<Edition>?
    /// For the office; never public.
    package var internalNote: String?

    package init(position: Int, title: String) {
        self.position = position
        self.title = title
        situation = Prose()
        reportsTo = []
        predecessors = []
    }

    package static let shortNameLimit = 24

    package var name: String { title }

    /// The name where there is little room.
    package var briefName: String { shortName ?? title }

    package static let schema = Schema<Self>(
        [
            .number("position", \.position), .text("title", \.title, .agreed),
            .text("shortName", \.shortName), .prose("situation", \.situation, .agreed),
            .one("lead", \.lead), .many("reportsTo", \.reportsTo), .text("accent", \.accent),
            .many("predecessors", \.predecessors, .agreed), .one("newIn", \.newIn),
            .one("endedIn", \.endedIn), .internalText("internalNote", \.internalNote),
        ]
    )

    package func check() throws(Refusal) {
        try Self.require(title, "title")
        try Self.checkPosition(position)
        try Self.limit(shortName, "shortName", to: Self.shortNameLimit)
    }
}
