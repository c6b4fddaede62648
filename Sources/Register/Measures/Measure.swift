/// What is done (Maßnahme): the heart of the concept.
///
/// - Source: Drucksache 168/20 and the published concepts of other towns.
package struct Measure: Record {
    package static let kind = Kind.measure

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

    package var fields: [Field] {
        agreed + [
            .text("occasion", occasion), .choice("sort", sort),
            .many("targetGroups", targetGroups), .many("districts", districts),
            .many("strategicGoals", strategicGoals), .choice("priority", priority),
            .code("listNumber", listNumber),
        ] + (origin?.fields ?? []) + [
            .one("lead", lead), .text("contact", contact), .many("partners", partners),
            .many("reportsTo", reportsTo),
            Field("period", period.isEmpty ? .none : .period(period)),
        ] + status.fields + [
            .one("mergedInto", mergedInto), .day("asOf", asOf), .text("progress", progress),
            .text("nextStep", nextStep), .text("obstacle", obstacle), .text("outcome", outcome),
            Field("successCriteria", .texts(successCriteria)),
        ] + funding.fields + [
            Field("links", .texts(links.map { "\($0.title): \($0.address)" })),
            Field("isExample", isExample ? .flag(true) : .none),
            .text("internalNote", internalNote),
        ]
    }

    private var agreed: [Field] {
        [
            .text("title", title), Field("description", .prose(description)),
            .many("objectives", objectives), .many("fieldsOfAction", fieldsOfAction),
        ]
    }
}

extension Measure {
    package func publicCopy(where isPublic: (Reference) -> Bool) -> Measure {
        var copy = self
        copy.objectives = objectives.visible(isPublic)
        copy.fieldsOfAction = fieldsOfAction.visible(isPublic)
        copy.targetGroups = targetGroups.visible(isPublic)
        copy.districts = districts.visible(isPublic)
        copy.strategicGoals = strategicGoals.visible(isPublic)
        copy.origin = origin.flatMap { isPublic($0.edition.reference) ? $0 : nil }
        copy.lead = lead.visible(isPublic)
        copy.partners = partners.visible(isPublic)
        copy.reportsTo = reportsTo.visible(isPublic)
        copy.mergedInto = mergedInto.visible(isPublic)
        copy.internalNote = nil
        return copy
    }

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
}
