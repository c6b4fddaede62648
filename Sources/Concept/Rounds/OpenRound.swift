package import Register

/// Opens a round: asks those who lead measures of some fields, and whoever takes part where that is wanted.
package struct OpenRound: Deed {
    package let round: StatusRound
    /// The first field of the measures that are asked for; `nil` for measures without one.
    package let fields: Set<ID<FieldOfAction>?>
    /// Whom the mail goes to, by the key of the vault, where somebody is known.
    package let contacts: [ID<Organization>: String]
    package let asksPartners: Bool
    /// The last change when the form was shown, as in `AddRecord`.
    package let shownAt: Int

    package init(
        _ round: StatusRound,
        of fields: Set<ID<FieldOfAction>?>,
        contacts: [ID<Organization>: String],
        asksPartners: Bool,
        shownAt: Int
    ) {
        self.round = round
        self.fields = fields
        self.contacts = contacts
        self.asksPartners = asksPartners
        self.shownAt = shownAt
    }

    package func permissions(in register: Register) -> [Permission] { [.runRounds] }

    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        if register.holds(round, putAfter: shownAt) { return DeedTerms(.edited) }
        let id = draft.add(round)
        let measures = register.askable.filter { fields.contains($0.fieldsOfAction.first) }
        let asked = RoundAddressees(leadersOf: measures)
        for request in asked.requests(of: id, contacts: contacts, partners: asksPartners) {
            draft.add(request)
        }
        return DeedTerms(.edited)
    }
}
