package import Register

/// The town itself, and the settings of its pages.
///
/// OParl: `Body`.
///
/// Everything about contact is about functions, never about persons.
///
/// - Source: OParl 1.1.
package struct Municipality: Record {
    package static let kind = Kind.municipality
    package static let naming = Naming.name
    package static let isListedByName = true
    package static let changeAction = Action.edited
    /// A setting, kept by the administration.
    package static let keeper = Keeper.administration
    /// A town has one.
    package static let isSingle = true
    /// Shape 2 added `isOpen`, which is true for older towns, and three texts, which are empty.
    package static let lifts: [Lift] = [
        { town in
            town["isOpen"] = .flag(true)
            for text in ["imprint", "privacy", "contactText"] { town[text] = .object([:]) }
        }
    ]

    package var visibility: Visibility = .internal
    /// The full name: "Stadt Offenburg"; never empty.
    package var title: String
    /// The name in running text: "Offenburg"; never empty.
    package var shortName: String
    /// The official municipality key (Amtlicher Gemeindeschlüssel), 8 digits.
    package var officialKey: String?
    /// The Land, which decides which laws hold, as its ISO 3166-2 code: "DE-BW".
    package var land: String?
    /// The town's own site, as an http or https address.
    package var website: String?

    /// The lines of the address, street first, without the name of the town.
    package var postalAddress: [String]?
    /// The number of the town hall.
    package var telephone: String?
    /// The e-mail address of the town hall.
    package var mail: String?
    /// The office that represents the town, for the imprint: "vertreten durch …"; never a name.
    package var represented: String?
    /// Whom to ask about data protection.
    package var dataProtection: Contact?
    /// Who takes reports of barriers.
    package var accessibility: Contact?
    /// How the pages were last checked for barriers; `nil` if they were not.
    package var accessibilityCheck: AccessibilityCheck?
    /// The one colour that a town may choose, such as "#0a5a5c"; its contrast is checked.
    package var accent: String?
    /// The picture in the head of the pages; `nil` for none.
    package var logo: Logo?

    /// What the town adds to the imprint; may be empty.
    package var imprint: Prose
    /// What the town adds to the privacy statement; may be empty.
    package var privacy: Prose
    /// What the town adds to the contact page; may be empty.
    package var contactText: Prose

    /// Whether everybody may see the public pages, or only people who are signed in.
    package var isOpen: Bool
    /// When the desk points at something; `nil` for the defaults.
    ///
    /// Never public.
    package var thresholds: Thresholds?
    /// How long data about persons is kept; `nil` for the defaults.
    package var retention: RetentionPeriods?

    /// An open site without contact details and texts.
    package init(title: String, shortName: String) {
        self.title = title
        self.shortName = shortName
        imprint = Prose()
        privacy = Prose()
        contactText = Prose()
        isOpen = true
    }

    /// How the pages were last checked for barriers.
    ///
    /// - Source: L-BGG § 10.
    package struct AccessibilityCheck: Codable, Hashable, Sendable {
        /// The day of the check.
        package var day: Day
        /// How they were checked: "Selbstbewertung nach WCAG 2.2, Stufe AA".
        package var method: String

        /// `Municipality.check` checks that the method is filled in.
        package init(day: Day, method: String) {
            self.day = day
            self.method = method
        }

        static let properties: [Property<AccessibilityCheck>] = [
            .day("day", \.day), .text("method", \.method),
        ]
    }

    package var name: String { title }

    package static let schema = Schema<Self>(
        [
            .text("title", \.title), .text("shortName", \.shortName),
            .code("officialKey", \.officialKey), .code("land", \.land), .code("website", \.website),
            Property("postalAddress") { $0.postalAddress.map { .texts($0) } ?? .none },
            .code("telephone", \.telephone), .code("mail", \.mail),
            .text("represented", \.represented),
        ],
        Property.group(
            "dataProtection",
            \.dataProtection,
            Contact.properties,
            prefix: "dataProtection."
        ),
        Property.group(
            "accessibility",
            \.accessibility,
            Contact.properties,
            prefix: "accessibility."
        ),
        Property.group(
            "accessibilityCheck",
            \.accessibilityCheck,
            AccessibilityCheck.properties,
            prefix: "accessibilityCheck."
        ),
        [.code("accent", \.accent)],
        Property.group("logo", \.logo, Logo.properties, prefix: "logo."),
        [
            .prose("imprint", \.imprint), .prose("privacy", \.privacy),
            .prose("contactText", \.contactText), Property("isOpen") { .flag($0.isOpen) },
        ],
        limits,
        periodsOfRetention
    )

    /// Those that hold, whoever set them; for the office alone.
    private static let limits: [Property<Self>] = Thresholds().all.enumerated().map {
        place,
        limit in
        Property(
            "thresholds.\(limit.name)",
            stored: "thresholds",
            conceal: { town, _ in town.thresholds = nil }
        ) { .number($0.limits.all[place].value) }
    }

    private static let periodsOfRetention: [Property<Self>] =
        RetentionPeriods().all.enumerated().map { place, period in
            Property("retention.\(period.name)", stored: "retention") {
                .number($0.periods.all[place].months)
            }
        }

    /// Checks all settings.
    ///
    /// - Throws: `Refusal.missing` and `Refusal.malformed` with the field; `Refusal.accentTooPale`.
    package func check() throws(Refusal) {
        try Self.require(title, "title")
        try Self.require(shortName, "shortName")
        try Self.checkAddress(website, "website")
        if let key = officialKey, key.count != 8 || !key.allSatisfy({ ("0"..."9").contains($0) }) {
            throw .malformed(.municipality, field: "officialKey", value: key)
        }
        for line in postalAddress ?? [] { try Self.require(line, "postalAddress") }
        try Self.checkTelephone(telephone, "telephone")
        try Self.checkMail(mail, "mail")
        try Self.checkContact(dataProtection, "dataProtection")
        try Self.checkContact(accessibility, "accessibility")
        if let method = accessibilityCheck?.method {
            try Self.require(method, "accessibilityCheck.method")
        }
        if let accent { try checkAccent(accent) }
        try logo?.check()
        for limit in thresholds?.all ?? [] where !(1...limit.most).contains(limit.value) {
            let field = "thresholds.\(limit.name)"
            throw .malformed(.municipality, field: field, value: String(limit.value))
        }
        for period in retention?.all ?? []
        where !(1...RetentionPeriods.longest).contains(period.months) {
            let field = "retention.\(period.name)"
            throw .malformed(.municipality, field: field, value: String(period.months))
        }
    }

    private func checkAccent(_ text: String) throws(Refusal) {
        guard let color = Color(text) else {
            throw .malformed(.municipality, field: "accent", value: text)
        }
        let contrast = Accent.contrast(of: color, on: Accent.lightPapers)
        if contrast < Accent.leastContrast {
            throw .accentTooPale(text, contrast: contrast, least: Accent.leastContrast)
        }
    }
}

extension Municipality {
    /// The thresholds in force: the town's own or the defaults.
    package var limits: Thresholds {
        get { thresholds ?? Thresholds() }
        set { thresholds = newValue == Thresholds() ? nil : newValue }
    }

    /// The periods of retention in force: the town's own or the defaults.
    package var periods: RetentionPeriods {
        get { retention ?? RetentionPeriods() }
        set { retention = newValue == RetentionPeriods() ? nil : newValue }
    }
}
