package import Register

/// Who works on the concept: a body of the town, an office, a partner, a working circle.
package struct Organization: Record {
    package static let kind = Kind.organization
    package static let naming = Naming.name
    package static let isListedByName = true
    package static let changeAction = Action.changedNetwork
    /// Shape 2 knows `confirmedOn`, which nobody has said of an older one.
    package static let lifts: [Lift] = [{ _ in }]

    package var visibility: Visibility = .internal
    /// The name of today.
    package var title: String
    /// What it was called before, oldest first, so that an old paper keeps the name of its time.
    package var formerNames: [FormerName]
    package var aliases: [String]
    package var sort: Sort
    package var grain: Grain
    package var partOf: ID<Organization>?
    package var website: String?
    /// The last day on which somebody said that all of this still holds.
    package var confirmedOn: Day?
    /// Two names that a list seems to have glued together; to be split by a person or not.
    package var proposedParts: [String]
    /// An invented body; pages mark it "Beispiel".
    package var isExample: Bool
    package var internalNote: String?

    package init(title: String, sort: Sort, grain: Grain = .body) {
        self.title = title
        self.sort = sort
        self.grain = grain
        formerNames = []
        aliases = []
        proposedParts = []
        isExample = false
    }

    package struct FormerName: Codable, Hashable, Sendable {
        package var name: String
        /// The last day on which it was called so.
        package var until: Day

        package init(_ name: String, until: Day) {
            self.name = name
            self.until = until
        }
    }

    package enum Sort: String, Choice {
        /// A body of the council: Gemeinderat, Ausschuss, Beirat (Gremium).
        case councilBody
        /// A part of the town's administration.
        case townUnit
        case authority, welfare, school, university, educationProvider
        case migrantOrganization, religious, association, business, workingCircle, other
        package static let list = "organizationSort"
    }

    /// Whether it is one body, several of a kind, or people who meet.
    package enum Grain: String, Choice {
        case body, group, circle
        package static let list = "grain"
    }

    package var name: String { title }
    package var parent: Reference? { partOf?.reference }

    /// What it was called on a day.
    package func name(on day: Day) -> String {
        formerNames.first { day <= $0.until }?.name ?? title
    }

    /// Whether people call it so, now or before.
    package func isCalled(_ name: String) -> Bool {
        title == name || aliases.contains(name) || formerNames.contains { $0.name == name }
    }

    package static let schema = Schema<Self>(
        [
            .text("title", \.title),
            .texts("formerNames") { $0.formerNames.map { "\($0.name) (\($0.until))" } },
            .texts("aliases", \.aliases), .choice("sort", \.sort), .choice("grain", \.grain),
            .one("partOf", \.partOf), .code("website", \.website),
            .day("confirmedOn", \.confirmedOn),
            Property(
                "proposedParts",
                conceal: { organization, _ in organization.proposedParts = [] }
            ) {
                .texts($0.proposedParts)
            },
            .flag("isExample", \.isExample), .internalText("internalNote", \.internalNote),
        ]
    )

    package func check() throws(Refusal) {
        try Self.require(title, "title")
        try Self.checkAddress(website, "website")
        for (one, next) in zip(formerNames, formerNames.dropFirst()) where one.until >= next.until {
            throw .endsBeforeItBegins(from: one.until, until: next.until)
        }
    }
}
