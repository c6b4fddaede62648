package import Register

/// Prepares a round: asks those who lead measures of some fields, and partners if wanted.
package struct OpenRound: Deed {
    /// The round, not sent yet.
    package let round: StatusRound
    /// The main fields of the measures to ask about; `nil` stands for measures without a field.
    package let fields: Set<ID<FieldOfAction>?>
    /// The random number of the contact person by organization, where there is one.
    package let contacts: [ID<Organization>: String]
    /// Whether organizations that take part may add remarks.
    package let asksPartners: Bool
    /// The last change when the form was shown, so that a form sent twice counts once.
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

    /// Adds the round and its requests.
    ///
    /// Nothing is sent yet.
    ///
    /// - Throws: nothing.
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
