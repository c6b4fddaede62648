package import Register

/// A council paper (Drucksache, Vorlage).
///
/// Its authors stand in the vault and are printed only.
package struct Paper: Record {
    package static let kind = Kind.paper
    package static let naming = Naming.kindAndName
    package static let changeAction = Action.recordedCouncil
    /// Shape 2: a paper says of itself whether it is public.
    package static let lifts: [Lift] = [{ _ in }]

    package var visibility: Visibility = .internal
    /// The number of the council's office: "168/20".
    package var code: String
    /// As printed: "Beschlussvorlage".
    package var sort: String
    package var subject: String
    /// The department as the paper prints it, with the name of its time.
    package var department: String?
    package var date: Day?
    /// What the paper says of itself: `unknown` where its mark is unclear, `nil` where it has none.
    package var publicness: Consultation.Publicness?
    package var proposedResolution: Prose
    package var resolution: Resolution
    package var strategicGoals: [ID<StrategicGoal>]

    package init(code: String, sort: String, subject: String) {
        self.code = code
        self.sort = sort
        self.subject = subject
        proposedResolution = Prose()
        resolution = Resolution()
        strategicGoals = []
    }

    /// Number and date of the resolution; nothing is "noch offen".
    package struct Resolution: Codable, Hashable, Sendable {
        package var number: String?
        package var date: Day?

        package init(number: String? = nil, date: Day? = nil) {
            self.number = number
            self.date = date
        }

        package var isOpen: Bool { number == nil && date == nil }

        static let properties: [Property<Resolution>] = [
            .code("number", \.number), .day("date", \.date),
        ]
    }

    package var name: String { code }
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

    /// A paper that says it is not public, or says it in a way that nobody understood, stays in.
    package var mayBePublic: Bool { publicness == nil || publicness == .open }

    package func check() throws(Refusal) {
        try Self.require(code, "code")
        try Self.require(sort, "sort")
        try Self.require(subject, "subject")
    }
}
