package import Register

/// What one addressee is asked in a round: how the measures of one organization stand.
package struct StatusRequest: Record {
    /// Stored in the log as `statusRequest`.
    package static let kind = Kind.statusRequest
    /// Shown by its name, or by its kind if it has none.
    package static let naming = Naming.nameOrKind
    /// A change is recorded as asking how measures stand.
    package static let changeAction = Action.askedForStatus

    /// Internal until somebody publishes it.
    package var visibility: Visibility = .internal
    package var round: ID<StatusRound>
    /// For whom somebody answers.
    package var organization: ID<Organization>
    /// The random number of the person whom the mail goes to; `nil` where nobody is known: then the
    /// office hands on the link.
    package var contact: String?
    /// Those of which it tells how they stand.
    package var measures: [ID<Measure>]
    /// Those that another leads, to which it may add a remark.
    package var remarksOn: [ID<Measure>] = []
    /// The request from which a part was handed on to a colleague.
    package var handedOnBy: ID<StatusRequest>?
    /// The day on which the addressee was asked.
    package var askedOn: Day?
    /// The days of the reminders, oldest first.
    package var remindedOn: [Day] = []

    package init(
        round: ID<StatusRound>,
        organization: ID<Organization>,
        contact: String? = nil,
        measures: [ID<Measure>]
    ) {
        self.round = round
        self.organization = organization
        self.contact = contact
        self.measures = measures
    }

    package var name: String { "" }
    /// The round it belongs to.
    package var owner: Reference? { round.reference }
    package var mayBePublic: Bool { false }

    /// What is kept, in the order in which people read it.
    package static let schema = Schema<Self>(
        [
            .one("round") { $0.round }, .one("organization") { $0.organization },
            .code("contact", \.contact), .many("measures", \.measures),
            .many("remarksOn", \.remarksOn), .one("handedOnBy", \.handedOnBy),
            .day("askedOn", \.askedOn),
            .code("remindedOn") { request in
                let days = request.remindedOn
                return days.isEmpty ? nil : days.map(\.description).joined(separator: " ")
            },
        ]
    )

    package func check() throws(Refusal) {
        if Set(measures).count < measures.count || Set(remarksOn).count < remarksOn.count {
            throw .twice(Self.kind, field: "measures", value: "")
        }
    }

    // MARK: - Reminding

    private static let mostReminders = 2
    /// At least so many days lie between two mails about the same.
    private static let daysBetween = 5

    /// From which day on the addressee may be reminded once more; `nil` where that never is.
    ///
    /// - Source: decision 35: two reminders at most, five days between.
    package var nextReminder: Day? {
        guard let last = remindedOn.last ?? askedOn, remindedOn.count < Self.mostReminders else {
            return nil
        }
        return last.adding(days: Self.daysBetween)
    }
}
