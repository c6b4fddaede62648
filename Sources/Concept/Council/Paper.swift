package import Register

/// A council paper (Drucksache, Vorlage).
///
/// OParl: `Paper`.
///
/// Its authors are persons and therefore not part of the record.
///
/// - Source: OParl 1.1; Drucksache 168/20.
package struct Paper: Record {
    package static let kind = Kind.paper
    /// Shown as kind and name, because the name alone says too little.
    package static let naming = Naming.kindAndName
    /// A change is recorded as an entry about the council.
    package static let changeAction = Action.recordedCouncil
    /// Shape 2 added `publicness`, which older papers do not have.
    package static let lifts: [Lift] = [{ _ in }]

    package var visibility: Visibility = .internal
    /// The number given by the council's office: "168/20"; unique, and never read as a number.
    package var code: String
    /// The sort of paper as printed: "Beschlussvorlage"; never empty.
    package var sort: String
    /// The subject as printed; never empty.
    package var subject: String
    /// The department as printed, under the name that it had then.
    package var department: String?
    /// The day printed on the paper.
    package var date: Day?
    /// What the paper says about itself; `unknown` if its mark is unclear, `nil` if it has none.
    package var publicness: Consultation.Publicness?
    /// What the council is asked to resolve (Beschlussantrag); may be empty.
    package var proposedResolution: Prose
    /// What was resolved, entered later by the council's office.
    package var resolution: Resolution
    /// The goals of the whole town that it serves.
    package var strategicGoals: [ID<StrategicGoal>]

    /// A paper without date, proposed resolution and resolution.
    package init(code: String, sort: String, subject: String) {
        self.code = code
        self.sort = sort
        self.subject = subject
        proposedResolution = Prose()
        resolution = Resolution()
        strategicGoals = []
    }

    /// Number and date of the resolution; without both it is shown as "noch offen".
    package struct Resolution: Codable, Hashable, Sendable {
        /// The number as the council's office writes it.
        package var number: String?
        /// The day of the resolution.
        package var date: Day?

        /// An open resolution, unless something is given.
        package init(number: String? = nil, date: Day? = nil) {
            self.number = number
            self.date = date
        }

        /// Whether neither number nor date is known.
        package var isOpen: Bool { number == nil && date == nil }

        static let properties: [Property<Resolution>] = [
            .code("number", \.number), .day("date", \.date),
        ]
    }

    /// The number of the paper.
    package var name: String { code }
    /// The number of the paper.
    package var uniqueCode: UniqueCode? { UniqueCode("code", code) }

    package static let schema = Schema<Self>(
        [
            .code("code", \.code), .text("sort", \.sort), .text("subject", \.subject),
            .text("department", \.department), .day("date", \.date),
            .choice("publicness", \.publicness), .prose("proposedResolution", \.proposedResolution),
        ],
        Property.group(
            "resolution",
            \.resolution,
            Resolution.properties,
            prefix: "resolution.",
            .ofCouncil
        ),
        [.many("strategicGoals", \.strategicGoals)]
    )

    /// Whether the paper calls itself public or says nothing about it.
    package var mayBePublic: Bool { publicness == nil || publicness == .open }

    /// Checks that number, sort and subject are filled in.
    ///
    /// - Throws: `Refusal.missing`.
    package func check() throws(Refusal) {
        try Self.require(code, "code")
        try Self.require(sort, "sort")
        try Self.require(subject, "subject")
    }
}
