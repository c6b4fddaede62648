package import Register

/// What is done (Maßnahme): the heart of the concept.
///
/// - Source: Drucksache 168/20 and the published concepts of other towns.
package struct Measure: Record {
    package static let kind = Kind.measure
    package static let naming = Naming.name
    package static let isNumbered = true
    package static let changeAction = Action.edited
    package static let additionAction = Action.addedMeasure
    package static let isAddedWithReason = true

    package var visibility: Visibility = .internal

    // What was agreed.
    package var title: String
    package var description: Prose
    package var objectives: [ID<Objective>]
    /// The first one is the main field.
    package var fieldsOfAction: [ID<FieldOfAction>]

    // What it is.
    /// Why there is the measure: a development, a need, a resolution.
    package var occasion: String?
    package var sort: Sort?
    package var targetGroups: [ID<TargetGroup>]
    package var districts: [ID<District>]
    package var strategicGoals: [ID<StrategicGoal>]
    package var priority: Priority?
    /// The number in the list from which the office works: "2.1"; another list may have it, too.
    package var listNumber: String?
    package var origin: Origin?

    // Who carries it.
    package var lead: ID<Organization>?
    /// Whom to ask: a function, never a person.
    package var contact: String?
    package var partners: [ID<Organization>]
    package var reportsTo: [ID<Organization>]

    // How it stands.
    package var period: Period
    package var status: Status
    /// The measure into which it went.
    package var mergedInto: ID<Measure>?
    /// The day for which the status was given.
    package var asOf: Day?
    package var progress: String?
    package var nextStep: String?
    package var obstacle: String?
    package var outcome: String?
    package var successCriteria: [String]
    package var funding: Funding

    package var links: [Link]
    /// An invented measure; pages mark it "Beispiel".
    package var isExample: Bool
    /// For the office; never public.
    package var internalNote: String?

    package init(title: String, field: ID<FieldOfAction>? = nil) {
        self.title = title
        description = Prose()
        objectives = []
        fieldsOfAction = field.map { [$0] } ?? []
        targetGroups = []
        districts = []
        strategicGoals = []
        partners = []
        reportsTo = []
        period = Period()
        status = Status()
        successCriteria = []
        funding = Funding()
        links = []
        isExample = false
    }

    package enum Sort: String, Choice {
        case project, permanentTask, structure, concept, inquiry
        package static let list = "measureSort"
    }

    package enum Priority: String, Choice {
        case high, medium, low
        package static let list = "priority"
    }

    package var name: String { title }

    /// A permanent task that is under way simply runs; it has no end to keep to.
    package var runsPermanently: Bool {
        status.phase == .underway && period.until == nil && sort == .permanentTask
    }

    package static let schema = Schema<Self>(
        [
            .text("title", \.title, .agreed), .prose("description", \.description, .agreed),
            .many("objectives", \.objectives, .agreed),
            .many("fieldsOfAction", \.fieldsOfAction, .agreed), .text("occasion", \.occasion),
            .choice("sort", \.sort), .many("targetGroups", \.targetGroups),
            .many("districts", \.districts), .many("strategicGoals", \.strategicGoals),
            .choice("priority", \.priority), .code("listNumber", \.listNumber),
        ],
        [
            // Nothing is told of an edition that nobody may see.
            Property(
                "origin.edition",
                stored: "origin",
                conceal: { measure, isPublic in
                    let edition = measure.origin?.edition.reference
                    if edition.map(isPublic) == false { measure.origin = nil }
                }
            ) { .references($0.origin.map { [$0.edition.reference] } ?? []) }
        ],
        Property.group("origin", \.origin, Origin.properties, prefix: "origin."),
        [
            .one("lead", \.lead), .text("contact", \.contact), .many("partners", \.partners),
            .many("reportsTo", \.reportsTo),
            Property("period", .reported) { $0.period.isEmpty ? .none : .period($0.period) },
        ],
        Property.group("status", \.status, Status.properties, .reported),
        [
            .one("mergedInto", \.mergedInto, .reported), .day("asOf", \.asOf, .reported),
            .text("progress", \.progress, .reported), .text("nextStep", \.nextStep, .reported),
            .text("obstacle", \.obstacle, .reported), .text("outcome", \.outcome, .reported),
            .texts("successCriteria", \.successCriteria),
        ],
        Property.group("funding", \.funding, Funding.properties, prefix: "funding."),
        [
            .texts("links") { $0.links.map { "\($0.title): \($0.address)" } },
            .flag("isExample", \.isExample), .internalText("internalNote", \.internalNote),
        ]
    )
}

extension Measure {
    package func check() throws(Refusal) {
        try Self.require(title, "title")
        try period.check()
        try status.check()
        try funding.check()
        if status.timing != nil, status.phase.timingNeedsEnd, period.until == nil {
            throw .timingNeedsEnd
        }
        if status.phase == .merged, mergedInto == nil { throw .mergedIntoNothing }
        for link in links { try Self.checkAddress(link.address, "links") }
    }

    /// A measure goes into another one, and not back into itself.
    package func check(at place: Placement) throws(Refusal) {
        try place.chain(
            by: { ($0 as? Measure)?.mergedInto?.reference },
            or: .mergedIntoItself(place.reference)
        )
    }
}
