package import Register

/// Something that is done (Maßnahme): what, by whom, until when and with which money.
///
/// The first group of properties is what was agreed, and changes only with a reason once an edition
/// is frozen. How it stands is reported by whoever leads it, in `StatusUpdate`, and copied from
/// there.
///
/// - Source: Drucksache 168/20, 3, and the published concepts of other towns.
package struct Measure: Record {
    package static let kind = Kind.measure
    package static let naming = Naming.name
    /// People call it by its number: M17.
    package static let isNumbered = true
    package static let changeAction = Action.edited
    /// The history names the addition of a measure separately.
    package static let additionAction = Action.addedMeasure
    /// A measure that is added to a frozen edition needs a reason.
    package static let isAddedWithReason = true

    package var visibility: Visibility = .internal

    // What was agreed.
    /// The title as printed; never empty.
    package var title: String
    /// What is done; may be empty.
    package var description: Prose
    /// The objectives that it serves.
    package var objectives: [ID<Objective>]
    /// The fields it belongs to; the first one is the main field.
    package var fieldsOfAction: [ID<FieldOfAction>]

    // What it is.
    /// Why the measure exists: a development, a need, a resolution.
    package var occasion: String?
    /// What sort of thing it is; `nil` if nobody has said.
    package var sort: Sort?
    /// For whom it is meant.
    package var targetGroups: [ID<TargetGroup>]
    /// Where it takes place; empty for the whole town.
    package var districts: [ID<District>]
    /// The goals of the whole town that it serves.
    package var strategicGoals: [ID<StrategicGoal>]
    /// How urgent it is; `nil` if nobody has said.
    package var priority: Priority?
    /// The number in the list that the office works with: "2.1"; need not be unique.
    package var listNumber: String?
    /// The edition it comes from; `nil` if not known.
    package var origin: Origin?

    // Who carries it.
    /// The organization that leads it (Federführung); only one.
    package var lead: ID<Organization>?
    /// Whom to ask: a function, never a person.
    package var contact: String?
    /// The organizations that take part.
    package var partners: [ID<Organization>]
    /// The bodies of the council that get reports on it.
    package var reportsTo: [ID<Organization>]

    // How it stands.
    /// From when until when it runs.
    package var period: Period
    /// Phase, timing and reason, as of the last report.
    package var status: Status
    /// The measure that continues this one; filled in if the phase is `merged`.
    package var mergedInto: ID<Measure>?
    /// The day of the last report; `nil` if there was none.
    package var asOf: Day?
    /// What has been done, as last reported.
    package var progress: String?
    /// What comes next, as last reported.
    package var nextStep: String?
    /// What stands in the way, as last reported.
    package var obstacle: String?
    /// What came of it.
    package var outcome: String?
    /// How people will see that it worked.
    package var successCriteria: [String]
    /// What it costs and who pays.
    package var funding: Funding

    /// Pages elsewhere about it.
    package var links: [Link]
    /// Whether it is invented; pages mark it "Beispiel".
    package var isExample: Bool
    /// For the office; removed from every public copy.
    package var internalNote: String?

    /// A measure with nothing but a title, and perhaps a main field.
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

    /// What sort of thing a measure is.
    package enum Sort: String, Choice {
        /// Projekt, Daueraufgabe, Struktur, Konzept, Prüfauftrag.
        case project, permanentTask, structure, concept, inquiry
        /// The catalogues call the words `measureSort.…`.
        package static let list = "measureSort"
    }

    /// How urgent a measure is, in the town's own judgement.
    package enum Priority: String, Choice {
        case high, medium, low
        /// The catalogues call the words `priority.…`.
        package static let list = "priority"
    }

    package var name: String { title }

    /// Whether it is a permanent task under way, without an end to keep to.
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
    /// Checks title, period, status, funding and links, and that a merged measure names the other
    /// one.
    ///
    /// - Throws: the first `Refusal` that applies, such as `timingNeedsEnd` if a timing is given
    ///   without an end.
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

    /// Checks that measures are not merged into each other in a circle.
    ///
    /// - Throws: `Refusal.mergedIntoItself`.
    package func check(at place: Placement) throws(Refusal) {
        try place.chain(
            by: { ($0 as? Measure)?.mergedInto?.reference },
            or: .mergedIntoItself(place.reference)
        )
    }
}
