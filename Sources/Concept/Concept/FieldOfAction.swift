package import Register

/// A field of action (Handlungsfeld): a subject of the concept, such as language or work.
///
/// Fields may be renamed and renumbered from edition to edition; a field that goes on under a new
/// identity names its predecessors.
///
/// - Source: Drucksache 168/20, 3.
package struct FieldOfAction: Record {
    package static let kind = Kind.field
    package static let naming = Naming.name
    package static let changeAction = Action.edited

    package var visibility: Visibility = .internal
    /// Its number in the edition in force, from 1; not the number of the record.
    package var position: Int
    /// The title as printed; never empty.
    package var title: String
    /// A name for charts and narrow places, at most 24 characters.
    package var shortName: String?
    /// How things stand in the field (Ausgangslage); may be empty.
    package var situation: Prose
    /// The organization that leads the field (Federführung).
    package var lead: ID<Organization>?
    /// The bodies of the council that get reports on the field.
    package var reportsTo: [ID<Organization>]
    /// What the edition in force stresses in this field.
    package var accent: String?
    /// The fields of an older edition that this one continues.
    package var predecessors: [ID<FieldOfAction>]
    /// The edition that brought it; `nil` if it was there from the start.
    package var newIn: ID<Edition>?
    /// The first edition without it; `nil` as long as the concept has it.
    package var endedIn: ID<Edition>?
    /// For the office; removed from every public copy.
    package var internalNote: String?

    /// A field without situation, lead and predecessors.
    package init(position: Int, title: String) {
        self.position = position
        self.title = title
        situation = Prose()
        reportsTo = []
        predecessors = []
    }

    /// The most characters of `shortName`.
    package static let shortNameLimit = 24

    package var name: String { title }

    /// The short name if there is one, otherwise the title.
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

    /// Checks title, position and length of the short name.
    ///
    /// - Throws: `Refusal.missing`, `Refusal.malformed`, `Refusal.tooLong`.
    package func check() throws(Refusal) {
        try Self.require(title, "title")
        try Self.checkPosition(position)
        try Self.limit(shortName, "shortName", to: Self.shortNameLimit)
    }
}
