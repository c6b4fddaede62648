package import Register

/// Who works on the concept: a body of the council, an office, a partner, a working circle.
///
/// It never stands for a person. OParl: `Organization`.
///
/// - Source: OParl 1.1; Drucksache 168/20, 2.
package struct Organization: Record {
    package static let kind = Kind.organization
    package static let naming = Naming.name
    package static let isListedByName = true
    /// A change is recorded as one of the network.
    package static let changeAction = Action.changedNetwork
    /// Shape 2 added `confirmedOn`, which older records do not have.
    package static let lifts: [Lift] = [{ _ in }]

    package var visibility: Visibility = .internal
    /// The name of today; never empty.
    package var title: String
    /// Earlier names, oldest first, so that an old paper keeps the name of its time.
    package var formerNames: [FormerName]
    /// Other names and abbreviations by which people call it today.
    package var aliases: [String]
    /// What sort of organization it is.
    package var sort: Sort
    /// Whether the entry is one organization, several, or a circle of people.
    package var grain: Grain
    /// The organization that it is a part of.
    package var partOf: ID<Organization>?
    /// An http or https address.
    package var website: String?
    /// The last day on which somebody confirmed the entry; `nil` if nobody has.
    package var confirmedOn: Day?
    /// The parts of an entry that an import took for several organizations; never public.
    ///
    /// A person decides whether to split it.
    package var proposedParts: [String]
    /// Whether it is invented; pages mark it "Beispiel".
    package var isExample: Bool
    /// For the office; removed from every public copy.
    package var internalNote: String?

    /// A single organization, unless another grain is given.
    package init(title: String, sort: Sort, grain: Grain = .body) {
        self.title = title
        self.sort = sort
        self.grain = grain
        formerNames = []
        aliases = []
        proposedParts = []
        isExample = false
    }

    /// A name that an organization had until a day.
    package struct FormerName: Codable, Hashable, Sendable {
        /// The name as it was.
        package var name: String
        /// The last day on which it had this name.
        package var until: Day

        /// `Organization.check` checks the order of the days.
        package init(_ name: String, until: Day) {
            self.name = name
            self.until = until
        }
    }

    /// What sort of organization it is (Art der Organisation).
    package enum Sort: String, Choice {
        /// A body of the council: Gemeinderat, Ausschuss, Beirat (Gremium).
        case councilBody
        /// A part of the town's administration.
        case townUnit
        /// Behörde, Wohlfahrtsverband, Schule, Hochschule, Bildungsträger.
        case authority, welfare, school, university, educationProvider
        /// The other sorts; their German names are in the glossary.
        case migrantOrganization, religious, association, business, workingCircle, other
        /// The catalogues call the words `organizationSort.…`.
        package static let list = "organizationSort"
    }

    /// Whether an entry is one organization, several of a kind, or a circle of people (Korn).
    package enum Grain: String, Choice {
        /// One organization; several that are named together; people who meet.
        case body, group, circle
        /// The catalogues call the words `grain.…`.
        package static let list = "grain"
    }

    package var name: String { title }
    /// The organization that it is a part of.
    package var parent: Reference? { partOf?.reference }

    /// The name that it had on a day.
    package func name(on day: Day) -> String {
        formerNames.first { day <= $0.until }?.name ?? title
    }

    /// Whether this is its name, an earlier name or an alias; compared exactly.
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

    /// Checks name, web address and the order of earlier names.
    ///
    /// - Throws: `Refusal.missing`, `Refusal.malformed`, `Refusal.endsBeforeItBegins`.
    package func check() throws(Refusal) {
        try Self.require(title, "title")
        try Self.checkAddress(website, "website")
        for (one, next) in zip(formerNames, formerNames.dropFirst()) where one.until >= next.until {
            throw .endsBeforeItBegins(from: one.until, until: next.until)
        }
    }
}
