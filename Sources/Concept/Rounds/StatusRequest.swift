package import Register

/// What one addressee is asked in a round: how the measures of an organization stand (Anfrage).
///
/// Never public.
package struct StatusRequest: Record {
    package static let kind = Kind.statusRequest
    /// Shown by its name, or by its kind if it has none.
    package static let naming = Naming.nameOrKind
    /// A change is recorded as asking how measures stand.
    package static let changeAction = Action.askedForStatus

    package var visibility: Visibility = .internal
    /// The round it is a part of.
    package var round: ID<StatusRound>
    /// The organization that is asked.
    package var organization: ID<Organization>
    /// The random number of the person who gets the letter; `nil` if the office passes the link on
    /// itself.
    package var contact: String?
    /// The measures whose status is asked for.
    package var measures: [ID<Measure>]
    /// Measures led by others, to which remarks may be added.
    package var remarksOn: [ID<Measure>] = []
    /// The request from which it was passed on; `nil` if the office sent it.
    package var handedOnBy: ID<StatusRequest>?
    /// The day on which the addressee was asked; `nil` until the round is sent.
    package var askedOn: Day?
    /// The days of the reminders, oldest first.
    package var remindedOn: [Day] = []

    /// A request that has not been sent.
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

    /// Empty: it is shown by its kind.
    package var name: String { "" }
    /// The round it belongs to.
    package var owner: Reference? { round.reference }
    /// Never: it is the office's own work.
    package var mayBePublic: Bool { false }

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

    /// Checks that no measure is listed twice.
    ///
    /// - Throws: `Refusal.twice`.
    package func check() throws(Refusal) {
        if Set(measures).count < measures.count || Set(remarksOn).count < remarksOn.count {
            throw .twice(Self.kind, field: "measures", value: "")
        }
    }

    // MARK: - Reminding

    private static let mostReminders = 2
    /// The least number of days between two letters about the same request.
    private static let daysBetween = 5

    /// The first day on which the addressee may be reminded again; `nil` if never.
    ///
    /// - Source: decision 35: at most two reminders, five days apart.
    package var nextReminder: Day? {
        guard let last = remindedOn.last ?? askedOn, remindedOn.count < Self.mostReminders else {
            return nil
        }
        return last.adding(days: Self.daysBetween)
    }
}
