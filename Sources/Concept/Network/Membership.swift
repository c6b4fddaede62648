package import Register

/// Says that an organization belongs to a circle or body, and from when until when.
///
/// OParl has memberships of persons; here only organizations are members.
///
/// - Source: Drucksache 168/20, 2.
package struct Membership: Record {
    package static let kind = Kind.membership
    /// Shown by its name, or by its kind if it has none.
    package static let naming = Naming.nameOrKind
    package static let isListedByName = true
    /// A change is recorded as one of the network.
    package static let changeAction = Action.changedNetwork

    package var visibility: Visibility = .internal
    /// The circle or body.
    package var circle: ID<Organization>
    /// The organization that belongs to it.
    package var member: ID<Organization>
    /// The first day; `nil` if not known.
    package var from: Day?
    /// The last day; `nil` if not known or still a member.
    package var until: Day?
    /// The role in the circle, in the town's words: "Vorsitz".
    package var role: String?
    /// The edition on which it worked as a member.
    package var edition: ID<Edition>?
    /// The place in the list of members, from 1.
    package var position: Int

    /// A membership without days and role.
    package init(circle: ID<Organization>, member: ID<Organization>, position: Int) {
        self.circle = circle
        self.member = member
        self.position = position
    }

    /// The role, or the empty text.
    package var name: String { role ?? "" }
    /// The circle it belongs to.
    package var owner: Reference? { circle.reference }
    /// The member, because the membership shows its name.
    package var requires: [Reference] { [member.reference] }

    package static let schema = Schema<Self>(
        [
            .one("circle") { $0.circle }, .one("member") { $0.member }, .day("from", \.from),
            .day("until", \.until), .text("role", \.role), .one("edition", \.edition),
            .number("position", \.position),
        ]
    )

    /// Checks the position and the order of the days.
    ///
    /// - Throws: `Refusal.malformed`, `Refusal.endsBeforeItBegins`.
    package func check() throws(Refusal) {
        try Self.checkPosition(position)
        if let from, let until, until < from {
            throw .endsBeforeItBegins(from: from, until: until)
        }
    }
}
