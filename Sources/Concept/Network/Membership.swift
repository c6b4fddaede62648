package import Register

/// That an organization belongs to a circle or body, from when until when.
package struct Membership: Record {
    package static let kind = Kind.membership
    package static let naming = Naming.nameOrKind
    package static let isListedByName = true
    package static let changeAction = Action.changedNetwork

    package var visibility: Visibility = .internal
    package var circle: ID<Organization>
    package var member: ID<Organization>
    package var from: Day?
    package var until: Day?
    package var role: String?
    /// The edition for which it worked there.
    package var edition: ID<Edition>?
    package var position: Int

    package init(circle: ID<Organization>, member: ID<Organization>, position: Int) {
        self.circle = circle
        self.member = member
        self.position = position
    }

    package var name: String { role ?? "" }
    package var owner: Reference? { circle.reference }
    package var requires: [Reference] { [member.reference] }

    package static let schema = Schema<Self>(
        [
            .one("circle") { $0.circle }, .one("member") { $0.member }, .day("from", \.from),
            .day("until", \.until), .text("role", \.role), .one("edition", \.edition),
            .number("position", \.position),
        ]
    )

    package func check() throws(Refusal) {
        try Self.checkPosition(position)
        if let from, let until, until < from {
            throw .endsBeforeItBegins(from: from, until: until)
        }
    }
}
